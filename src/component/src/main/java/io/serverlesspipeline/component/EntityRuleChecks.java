package io.serverlesspipeline.component;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with the rules of an entity mapping before anything is deployed. */
final class EntityRuleChecks {
    /** Literal text and fields in braces; the literal text has no brace of its own. */
    private static final String TEMPLATE = "([^{}]++|\\{[^{}]+})+";

    private static final String TEMPLATE_REMEDY = "give text with record fields in braces, such as USER#{userId}";

    /** Two different pairs of values could make the same key, and so one record could overwrite another. */
    private static final Pattern FIELDS_THAT_RUN_TOGETHER = Pattern.compile("}[^{}#]*\\{");

    /** One field, or a duration whose numbers are no longer than the handler can read. */
    private static final String TIME_TO_LIVE =
            "\\{[^{}]+}" + "|P(?=.)([0-9]{1,9}D)?(T(?=.)([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?";

    private static final Pattern PATTERNS = Pattern.compile("[*?$]");

    private EntityRuleChecks() {}

    static void check(List<EntityRuleArgs> rules, ArgumentChecks checks) {
        Set<String> types = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            EntityRuleArgs rule = rules.get(index);
            String argument = "entities[" + index + "]";
            checks.check(argument + ".type", rule.type(), type -> !type.isBlank(), "name the type of record");
            checks.check(argument + ".type", rule.type(), types::add, "give one rule for each type");
            checkTemplate(argument + ".pk", rule.pk(), checks);
            checkPartitionKeyPrefix(argument + ".pk", rule.pk(), checks);
            checkTemplate(argument + ".sk", rule.sk(), checks);
            rule.gsi1pk().ifPresent(template -> {
                checkTemplate(argument + ".gsi1pk", template, checks);
                checkNotOfObjects(argument + ".gsi1pk", template, checks);
            });
            rule.gsi1sk().ifPresent(template -> checkTemplate(argument + ".gsi1sk", template, checks));
            checkIndexKeys(argument, rule.gsi1pk(), rule.gsi1sk(), checks);
            rule.ttl()
                    .ifPresent(ttl -> checks.check(
                            argument + ".ttl",
                            ttl,
                            value -> value.matches(TIME_TO_LIVE),
                            "give one field such as {expiresAt}, or a duration after the event such as P30D, with"
                                    + " at most 9 digits for each unit"));
        }
    }

    private static void checkTemplate(String argument, String template, ArgumentChecks checks) {
        checks.check(argument, template, value -> value.matches(TEMPLATE), TEMPLATE_REMEDY);
        checks.check(
                argument,
                template,
                value -> !FIELDS_THAT_RUN_TOGETHER.matcher(value).find(),
                "put a # between two fields, which is the only character that no field's value can contain there");
    }

    /** The literal beginning becomes a pattern of the role's policy, where these characters have a meaning. */
    private static void checkPartitionKeyPrefix(String argument, String template, ArgumentChecks checks) {
        checks.check(
                argument,
                template,
                value ->
                        !PATTERNS.matcher(EntityMapping.literalBeginning(value)).find(),
                "do not use *, ? or $ before the first field, since they are patterns in the role's policy");
        checkNotOfObjects(argument, template, checks);
    }

    /** A part of what objects begin with would do too, since the role could then put the items of any object. */
    private static void checkNotOfObjects(String argument, String template, ArgumentChecks checks) {
        String literal = EntityMapping.literalBeginning(template);
        boolean completedByAField = !literal.isEmpty()
                && literal.length() < template.length()
                && EntityMapping.OBJECT_ITEMS.startsWith(literal);
        checks.check(
                argument,
                template,
                value -> !completedByAField && !literal.startsWith(EntityMapping.OBJECT_ITEMS),
                "begin it with something other than " + EntityMapping.OBJECT_ITEMS
                        + " or a part of it, which the items of the uploads begin with");
    }

    private static void checkIndexKeys(
            String argument, Optional<String> partitionKey, Optional<String> sortKey, ArgumentChecks checks) {
        if (partitionKey.isPresent() != sortKey.isPresent()) {
            checks.report(
                    argument + (partitionKey.isPresent() ? ".gsi1sk" : ".gsi1pk"),
                    "is not set",
                    "give both gsi1pk and gsi1sk, or neither, since an item is in the index only with both");
        }
    }
}
