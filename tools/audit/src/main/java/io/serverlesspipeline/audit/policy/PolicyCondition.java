package io.serverlesspipeline.audit.policy;

import java.util.List;

/**
 * A condition of a statement: an operator that compares one key with values.
 *
 * @param operator the operator, such as {@code ForAllValues:StringLike}
 * @param key the condition key, such as {@code dynamodb:LeadingKeys}
 * @param values the values, one of which must match
 */
public record PolicyCondition(String operator, String key, List<String> values) {
    /** Creates a defensive copy of the values. */
    public PolicyCondition {
        values = List.copyOf(values);
    }

    /** Returns a copy of this condition without one of its values. */
    public PolicyCondition without(String value) {
        return new PolicyCondition(
                operator,
                key,
                values.stream().filter(each -> !each.equals(value)).toList());
    }

    @Override
    public String toString() {
        return operator + " " + key + " = " + String.join(" or ", values);
    }
}
