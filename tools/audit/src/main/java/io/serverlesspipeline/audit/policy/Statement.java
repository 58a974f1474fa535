package io.serverlesspipeline.audit.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A statement of a policy document.
 *
 * @param sid the statement ID; empty if it has none
 * @param effect {@code Allow} or {@code Deny}
 * @param principals the principals by type, such as {@code Service}; the key {@code *} means everyone; empty in a
 *     role's policy, which applies to the role
 * @param actions the actions
 * @param resources the resources; empty in a trust policy, which applies to its role
 * @param conditions the conditions, all of which must be met
 * @param unsupported the elements that the audit doesn't support, such as {@code NotAction}
 */
public record Statement(
        String sid,
        String effect,
        Map<String, List<String>> principals,
        List<String> actions,
        List<String> resources,
        List<PolicyCondition> conditions,
        List<String> unsupported) {
    /** Creates defensive copies of the collections. */
    public Statement {
        principals = Map.copyOf(new TreeMap<>(principals));
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        unsupported = List.copyOf(unsupported);
    }

    /** Returns whether the effect is {@code Allow}. */
    public boolean allows() {
        return effect.equals("Allow");
    }

    /** Returns a copy of this statement with other actions. */
    public Statement withActions(List<String> others) {
        return new Statement(sid, effect, principals, others, resources, conditions, unsupported);
    }

    /** Returns a copy of this statement with other resources. */
    public Statement withResources(List<String> others) {
        return new Statement(sid, effect, principals, actions, others, conditions, unsupported);
    }

    /** Returns a copy of this statement with other conditions. */
    public Statement withConditions(List<PolicyCondition> others) {
        return new Statement(sid, effect, principals, actions, resources, others, unsupported);
    }

    /** Returns a copy of this statement without its conditions on a key, ignoring the key's case. */
    public Statement withoutConditionsOn(String key) {
        return withConditions(conditions.stream()
                .filter(condition -> !condition.key().equalsIgnoreCase(key))
                .toList());
    }

    /** Returns the principals as a string, such as {@code Service lambda.amazonaws.com}. */
    public String principal() {
        return principals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey().equals("*") ? "*" : each.getKey() + " " + String.join(", ", each.getValue()))
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
    }
}
