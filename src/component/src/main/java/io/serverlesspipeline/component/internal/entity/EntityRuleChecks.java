package io.serverlesspipeline.component.internal.entity;

import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the rules of an entity mapping before anything is deployed. */
final class EntityRuleChecks {
    /** Literal text without braces, and fields in braces. */
    private static final String TEMPLATE = "([^{}]++|\\{[^{}]+})+";

    private static final String TEMPLATE_REMEDY = "specify text with record fields in braces, such as USER#{userId}";

    /** A placeholder that begins with a dollar sign, but names no value of the upload. */
    private static final Pattern UNKNOWN_UPLOAD_VALUE =
            Pattern.compile("\\{\\$(?!(bucket|key|prefix|record|eventTime)})");

    /** Adjacent fields, with which different values could form the same key, and one record could overwrite another. */
    private static final Pattern ADJACENT_FIELDS = Pattern.compile("}[^{}#]*\\{");

    /** One field, or a duration with numbers that the handler can parse. */
    private static final String TIME_TO_LIVE =
            "\\{(?!\\$)[^{}]+}" + "|P(?=.)([0-9]{1,9}D)?(T(?=.)([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?";

    private static final Pattern POLICY_CHARACTERS = Pattern.compile("[*?$]");

    private EntityRuleChecks() {}

    /**
     * Checks the rules.
     *
     * @param hasKeyPrefix whether a file rule has a key prefix
     */
    static void check(List<EntityRuleArgs> rules, boolean hasKeyPrefix, ArgumentChecks checks) {
        Set<String> types = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            EntityRuleArgs rule = rules.get(index);
            String argument = "entities[" + index + "]";
            checks.require(argument + ".type", rule.type(), type -> !type.isBlank(), "specify the type of the records");
            checks.require(argument + ".type", rule.type(), types::add, "specify only one rule for each type");
            checkTemplate(argument + ".pk", rule.pk(), checks);
            checkPartitionKeyPrefix(argument + ".pk", rule.pk(), checks);
            checkTemplate(argument + ".sk", rule.sk(), checks);
            rule.gsi1pk().ifPresent(template -> {
                checkTemplate(argument + ".gsi1pk", template, checks);
                checkNotObjectKey(argument + ".gsi1pk", template, checks);
            });
            rule.gsi1sk().ifPresent(template -> checkTemplate(argument + ".gsi1sk", template, checks));
            checkIndexKeys(argument, rule.gsi1pk(), rule.gsi1sk(), checks);
            if (!hasKeyPrefix) {
                templates(rule).forEach((name, template) -> checkNoPrefix(argument + "." + name, template, checks));
            }
            rule.ttl()
                    .ifPresent(ttl -> checks.require(
                            argument + ".ttl",
                            ttl,
                            value -> value.matches(TIME_TO_LIVE),
                            "specify a field, such as {expiresAt}, or a duration after the event, such as P30D, with"
                                    + " at most 9 digits for each unit"));
        }
    }

    private static Map<String, String> templates(EntityRuleArgs rule) {
        Map<String, String> templates = new LinkedHashMap<>(Map.of("pk", rule.pk(), "sk", rule.sk()));
        rule.gsi1pk().ifPresent(template -> templates.put("gsi1pk", template));
        rule.gsi1sk().ifPresent(template -> templates.put("gsi1sk", template));
        return templates;
    }

    /** Without a key prefix, the handler would reject every record. */
    private static void checkNoPrefix(String argument, String template, ArgumentChecks checks) {
        checks.require(
                argument,
                template,
                value -> !value.contains("{$prefix}"),
                "set keyPrefix in one of the files, because {$prefix} is the key prefix of the file rule that applies");
    }

    private static void checkTemplate(String argument, String template, ArgumentChecks checks) {
        checks.require(argument, template, value -> value.matches(TEMPLATE), TEMPLATE_REMEDY);
        checks.require(
                argument,
                template,
                value -> !UNKNOWN_UPLOAD_VALUE.matcher(value).find(),
                "specify a field, or one of the upload's values {$bucket}, {$key}, {$prefix}, {$record} and {$eventTime}");
        checks.require(
                argument,
                template,
                value -> !ADJACENT_FIELDS.matcher(value).find(),
                "separate fields with #, the only character that the value of a field can't contain there");
    }

    /** The literal prefix becomes a pattern in the role's policy, where these characters are wildcards or variables. */
    private static void checkPartitionKeyPrefix(String argument, String template, ArgumentChecks checks) {
        checks.require(
                argument,
                template,
                value -> !POLICY_CHARACTERS
                        .matcher(PartitionKeys.literalPrefix(value))
                        .find(),
                "don't use *, ?, or $ before the first field, because they are patterns in the role's policy");
        checkNotObjectKey(argument, template, checks);
    }

    /** Also rejects a part of the objects' prefix, with which the role could put the items of any object. */
    private static void checkNotObjectKey(String argument, String template, ArgumentChecks checks) {
        String literal = PartitionKeys.literalPrefix(template);
        boolean completedByField = !literal.isEmpty()
                && literal.length() < template.length()
                && PartitionKeys.OBJECT_PREFIX.startsWith(literal);
        checks.require(
                argument,
                template,
                value -> !completedByField && !literal.startsWith(PartitionKeys.OBJECT_PREFIX),
                "don't begin it with " + PartitionKeys.OBJECT_PREFIX
                        + " or a part of it, because the keys of object items begin with it");
    }

    private static void checkIndexKeys(
            String argument, Optional<String> partitionKey, Optional<String> sortKey, ArgumentChecks checks) {
        if (partitionKey.isPresent() != sortKey.isPresent()) {
            checks.addProblem(
                    argument + (partitionKey.isPresent() ? ".gsi1sk" : ".gsi1pk"),
                    "is not set",
                    "set both gsi1pk and gsi1sk, or neither, because an item is in the index only with both");
        }
    }
}
