package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;

/** Converts lifecycle rules to S3's model. */
final class LifecycleRules {

    private LifecycleRules() {}

    static LifecycleRule rule(ResourceInputs inputs) {
        LifecycleRule.Builder rule = LifecycleRule.builder()
                .id(inputs.string("id"))
                .status(inputs.requiredString("status"))
                .filter(filter -> filter.prefix(prefix(inputs.block("filter"))));
        addExpiration(rule, inputs.block("expiration"));
        addNoncurrentExpiration(rule, inputs.block("noncurrentVersionExpiration"));
        ResourceInputs abort = inputs.block("abortIncompleteMultipartUpload");
        if (abort != null) {
            rule.abortIncompleteMultipartUpload(
                    upload -> upload.daysAfterInitiation(abort.integer("daysAfterInitiation")));
        }
        List<ResourceInputs> transitions = inputs.blocks("transitions");
        if (!transitions.isEmpty()) {
            rule.transitions(
                    transitions.stream().map(LifecycleRules::transition).toList());
        }
        List<ResourceInputs> noncurrentTransitions = inputs.blocks("noncurrentVersionTransitions");
        if (!noncurrentTransitions.isEmpty()) {
            rule.noncurrentVersionTransitions(noncurrentTransitions.stream()
                    .map(LifecycleRules::noncurrentTransition)
                    .toList());
        }
        return rule.build();
    }

    /** S3 requires a prefix or filter; an empty prefix matches every object. */
    private static String prefix(@Nullable ResourceInputs filter) {
        String prefix = filter == null ? null : filter.string("prefix");
        return prefix == null ? "" : prefix;
    }

    private static void addExpiration(LifecycleRule.Builder rule, @Nullable ResourceInputs inputs) {
        if (inputs != null) {
            rule.expiration(expiration -> expiration
                    .date(date(inputs))
                    .days(inputs.integer("days"))
                    .expiredObjectDeleteMarker(inputs.bool("expiredObjectDeleteMarker")));
        }
    }

    private static void addNoncurrentExpiration(LifecycleRule.Builder rule, @Nullable ResourceInputs inputs) {
        if (inputs != null) {
            rule.noncurrentVersionExpiration(expiration -> expiration
                    .noncurrentDays(inputs.integer("noncurrentDays"))
                    .newerNoncurrentVersions(inputs.integer("newerNoncurrentVersions")));
        }
    }

    private static Transition transition(ResourceInputs inputs) {
        return Transition.builder()
                .date(date(inputs))
                .days(inputs.integer("days"))
                .storageClass(inputs.requiredString("storageClass"))
                .build();
    }

    private static NoncurrentVersionTransition noncurrentTransition(ResourceInputs inputs) {
        return NoncurrentVersionTransition.builder()
                .noncurrentDays(inputs.integer("noncurrentDays"))
                .newerNoncurrentVersions(inputs.integer("newerNoncurrentVersions"))
                .storageClass(inputs.requiredString("storageClass"))
                .build();
    }

    private static @Nullable Instant date(ResourceInputs inputs) {
        String date = inputs.string("date");
        if (date == null) {
            return null;
        }
        try {
            return Instant.parse(date);
        } catch (DateTimeParseException e) {
            throw inputs.invalid("date", "must be a time such as 2027-01-01T00:00:00Z, not " + date);
        }
    }
}
