package io.serverlesspipeline.program;

import io.serverlesspipeline.component.AlarmArgs;
import io.serverlesspipeline.component.CorsRuleArgs;
import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.FileRuleArgs;
import io.serverlesspipeline.component.LifecycleRuleArgs;
import io.serverlesspipeline.component.LifecycleTransitionArgs;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the parts of structured configuration values into the arguments of their kind. */
final class NestedArguments {
    static final Set<String> ENTITY = Set.of("type", "pk", "sk", "gsi1pk", "gsi1sk", "ttl");

    static final Set<String> FILE = Set.of(
            "keyPrefix",
            "keySuffix",
            "format",
            "compression",
            "charset",
            "records",
            "delimiter",
            "quote",
            "columns",
            "shortRows",
            "nullValues",
            "fieldTypes",
            "decimalSeparator",
            "type",
            "typeField");

    static final Set<String> LIFECYCLE_RULE = Set.of(
            "keyPrefix",
            "expirationDays",
            "transitions",
            "noncurrentVersionExpirationDays",
            "newerNoncurrentVersions",
            "noncurrentVersionTransitions");
    static final Set<String> CORS_RULE =
            Set.of("allowedOrigins", "allowedMethods", "allowedHeaders", "exposeHeaders", "maxAgeSeconds");

    static final Set<String> TABLE_INDEX = Set.of(
            "name", "partitionKey", "partitionKeyType", "sortKey", "sortKeyType", "projection", "nonKeyAttributes");
    static final Set<String> TABLE_CAPACITY = Set.of("minimum", "maximum", "targetUtilization");

    private static final Set<String> LIFECYCLE_TRANSITION = Set.of("days", "storageClass");
    static final Set<String> ALARMS = Set.of(
            "topicArns", "errors", "throttles", "durationPercent", "eventAge", "rejectedRecords", "incompleteObjects");

    private NestedArguments() {}

    static EntityRuleArgs entity(ConfigurationBlock rule) {
        return EntityRuleArgs.builder()
                .type(rule.requiredText("type"))
                .pk(rule.requiredText("pk"))
                .sk(rule.requiredText("sk"))
                .gsi1pk(rule.text("gsi1pk"))
                .gsi1sk(rule.text("gsi1sk"))
                .ttl(rule.text("ttl"))
                .build();
    }

    static FileRuleArgs file(ConfigurationBlock rule) {
        return FileRuleArgs.builder()
                .keyPrefix(rule.text("keyPrefix"))
                .keySuffix(rule.text("keySuffix"))
                .format(rule.text("format"))
                .compression(rule.text("compression"))
                .charset(rule.text("charset"))
                .records(rule.text("records"))
                .delimiter(rule.text("delimiter"))
                .quote(rule.text("quote"))
                .columns(rule.texts("columns"))
                .shortRows(rule.text("shortRows"))
                .nullValues(rule.texts("nullValues"))
                .fieldTypes(rule.textMap("fieldTypes"))
                .decimalSeparator(rule.text("decimalSeparator"))
                .type(rule.text("type"))
                .typeField(rule.text("typeField"))
                .build();
    }

    static LifecycleRuleArgs lifecycleRule(ConfigurationBlock rule) {
        return LifecycleRuleArgs.builder()
                .keyPrefix(rule.text("keyPrefix"))
                .expirationDays(rule.wholeNumber("expirationDays"))
                .transitions(lifecycleTransitions(rule, "transitions"))
                .noncurrentVersionExpirationDays(rule.wholeNumber("noncurrentVersionExpirationDays"))
                .newerNoncurrentVersions(rule.wholeNumber("newerNoncurrentVersions"))
                .noncurrentVersionTransitions(lifecycleTransitions(rule, "noncurrentVersionTransitions"))
                .build();
    }

    private static @Nullable List<LifecycleTransitionArgs> lifecycleTransitions(ConfigurationBlock rule, String field) {
        List<ConfigurationBlock> transitions = rule.blocks(field, LIFECYCLE_TRANSITION);
        return transitions == null
                ? null
                : transitions.stream()
                        .map(transition -> LifecycleTransitionArgs.builder()
                                .days(transition.requiredWholeNumber("days"))
                                .storageClass(transition.requiredText("storageClass"))
                                .build())
                        .toList();
    }

    static CorsRuleArgs corsRule(ConfigurationBlock rule) {
        return CorsRuleArgs.builder()
                .allowedOrigins(rule.requiredTexts("allowedOrigins"))
                .allowedMethods(rule.requiredTexts("allowedMethods"))
                .allowedHeaders(rule.texts("allowedHeaders"))
                .exposeHeaders(rule.texts("exposeHeaders"))
                .maxAgeSeconds(rule.wholeNumber("maxAgeSeconds"))
                .build();
    }

    static TableIndexArgs tableIndex(ConfigurationBlock index) {
        return TableIndexArgs.builder()
                .name(index.requiredText("name"))
                .partitionKey(index.requiredText("partitionKey"))
                .partitionKeyType(index.text("partitionKeyType"))
                .sortKey(index.text("sortKey"))
                .sortKeyType(index.text("sortKeyType"))
                .projection(index.text("projection"))
                .nonKeyAttributes(index.texts("nonKeyAttributes"))
                .build();
    }

    static TableCapacityArgs tableCapacity(ConfigurationBlock capacity) {
        return TableCapacityArgs.builder()
                .minimum(capacity.requiredWholeNumber("minimum"))
                .maximum(capacity.wholeNumber("maximum"))
                .targetUtilization(capacity.wholeNumber("targetUtilization"))
                .build();
    }

    static AlarmArgs alarms(ConfigurationBlock alarms) {
        return AlarmArgs.builder()
                .topicArns(alarms.outputs("topicArns"))
                .errors(alarms.wholeNumber("errors"))
                .throttles(alarms.wholeNumber("throttles"))
                .durationPercent(alarms.wholeNumber("durationPercent"))
                .eventAge(alarms.wholeNumber("eventAge"))
                .rejectedRecords(alarms.wholeNumber("rejectedRecords"))
                .incompleteObjects(alarms.wholeNumber("incompleteObjects"))
                .build();
    }
}
