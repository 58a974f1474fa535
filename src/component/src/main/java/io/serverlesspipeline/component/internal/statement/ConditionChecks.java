package io.serverlesspipeline.component.internal.statement;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the conditions of an additional statement. */
final class ConditionChecks {
    /** See "IAM JSON policy elements: Condition operators" in the IAM User Guide. */
    private static final String OPERATOR = "(ForAllValues:|ForAnyValue:)?"
            + "(String(Not)?(Equals(IgnoreCase)?|Like)|(Numeric|Date)((Not)?Equals|(Less|Greater)Than(Equals)?)"
            + "|Arn(Not)?(Equals|Like)|(Not)?IpAddress|Bool|BinaryEquals)(IfExists)?|Null";

    private ConditionChecks() {}

    static Map<String, Map<String, List<String>>> check(
            ArgumentChecks checks, String argument, Map<String, Map<String, List<String>>> conditions) {
        checks.require(
                argument, conditions, map -> !map.isEmpty(), "specify at least one condition, or remove the argument");
        new TreeMap<>(conditions).forEach((operator, keys) -> {
            checks.require(
                    argument,
                    operator,
                    any -> operator.matches(OPERATOR),
                    "specify an operator of IAM, such as StringEquals");
            checks.require(
                    argument + "." + operator, keys, map -> !map.isEmpty(), "specify at least one condition key");
            new TreeMap<>(keys).forEach((key, values) -> {
                checks.require(
                        argument + "." + operator,
                        key,
                        any -> key.matches("[A-Za-z0-9-]+:\\P{Cntrl}+"),
                        "specify a condition key, such as aws:ResourceAccount");
                checks.require(
                        argument + "." + operator + "." + key,
                        values,
                        list -> !list.isEmpty(),
                        "specify at least one value");
            });
        });
        checks.throwIfInvalid();
        return conditions;
    }
}
