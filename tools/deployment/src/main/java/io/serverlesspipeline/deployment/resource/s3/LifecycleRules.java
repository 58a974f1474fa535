package io.serverlesspipeline.deployment.resource.s3;

import io.serverlesspipeline.deployment.property.Inputs;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;

/** Turns the rules of a lifecycle configuration into S3's. */
final class LifecycleRules {

    private LifecycleRules() {}

    static LifecycleRule rule(Inputs inputs) {
        LifecycleRule.Builder rule = LifecycleRule.builder()
                .id(inputs.text("id"))
                .status(inputs.requiredText("status"))
                .filter(filter -> filter.prefix(prefix(inputs.block("filter"))));
        addExpiration(rule, inputs.block("expiration"));
        addNoncurrentExpiration(rule, inputs.block("noncurrentVersionExpiration"));
        Inputs abort = inputs.block("abortIncompleteMultipartUpload");
        if (abort != null) {
            rule.abortIncompleteMultipartUpload(
                    upload -> upload.daysAfterInitiation(abort.integer("daysAfterInitiation")));
        }
        List<Inputs> transitions = inputs.blocks("transitions");
        if (!transitions.isEmpty()) {
            rule.transitions(
                    transitions.stream().map(LifecycleRules::transition).toList());
        }
        List<Inputs> noncurrentTransitions = inputs.blocks("noncurrentVersionTransitions");
        if (!noncurrentTransitions.isEmpty()) {
            rule.noncurrentVersionTransitions(noncurrentTransitions.stream()
                    .map(LifecycleRules::noncurrentTransition)
                    .toList());
        }
        return rule.build();
    }

    /** S3 takes a rule without a prefix or filter for none at all; the empty prefix means every object. */
    private static String prefix(@Nullable Inputs filter) {
        String prefix = filter == null ? null : filter.text("prefix");
        return prefix == null ? "" : prefix;
    }

    private static void addExpiration(LifecycleRule.Builder rule, @Nullable Inputs inputs) {
        if (inputs != null) {
            rule.expiration(expiration -> expiration
                    .date(date(inputs))
                    .days(inputs.integer("days"))
                    .expiredObjectDeleteMarker(inputs.flag("expiredObjectDeleteMarker")));
        }
    }

    private static void addNoncurrentExpiration(LifecycleRule.Builder rule, @Nullable Inputs inputs) {
        if (inputs != null) {
            rule.noncurrentVersionExpiration(expiration -> expiration
                    .noncurrentDays(inputs.integer("noncurrentDays"))
                    .newerNoncurrentVersions(inputs.integer("newerNoncurrentVersions")));
        }
    }

    private static Transition transition(Inputs inputs) {
        return Transition.builder()
                .date(date(inputs))
                .days(inputs.integer("days"))
                .storageClass(inputs.requiredText("storageClass"))
                .build();
    }

    private static NoncurrentVersionTransition noncurrentTransition(Inputs inputs) {
        return NoncurrentVersionTransition.builder()
                .noncurrentDays(inputs.integer("noncurrentDays"))
                .newerNoncurrentVersions(inputs.integer("newerNoncurrentVersions"))
                .storageClass(inputs.requiredText("storageClass"))
                .build();
    }

    private static @Nullable Instant date(Inputs inputs) {
        String date = inputs.text("date");
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
