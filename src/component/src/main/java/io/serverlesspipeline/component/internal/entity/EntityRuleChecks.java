package io.serverlesspipeline.component.internal.entity;

import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the rules of an entity mapping before anything is deployed. */
final class EntityRuleChecks {
    /** Literal text without braces, and fields in braces. */
    private static final String TEMPLATE = "([^{}]++|\\{[^{}]+})+";

    private static final String TEMPLATE_REMEDY = "specify text with record fields in braces, such as USER#{userId}";

    /** Adjacent fields, with which different values could form the same key, and one record could overwrite another. */
    private static final Pattern ADJACENT_FIELDS = Pattern.compile("}[^{}#]*\\{");

    /** One field, or a duration with numbers that the handler can parse. */
    private static final String TIME_TO_LIVE =
            "\\{[^{}]+}" + "|P(?=.)([0-9]{1,9}D)?(T(?=.)([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?";

    private static final Pattern POLICY_CHARACTERS = Pattern.compile("[*?$]");

    private EntityRuleChecks() {}

    static void check(List<EntityRuleArgs> rules, ArgumentChecks checks) {
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
            rule.ttl()
                    .ifPresent(ttl -> checks.require(
                            argument + ".ttl",
                            ttl,
                            value -> value.matches(TIME_TO_LIVE),
                            "specify a field, such as {expiresAt}, or a duration after the event, such as P30D, with"
                                    + " at most 9 digits for each unit"));
        }
    }

    private static void checkTemplate(String argument, String template, ArgumentChecks checks) {
        checks.require(argument, template, value -> value.matches(TEMPLATE), TEMPLATE_REMEDY);
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
