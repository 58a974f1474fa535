package io.serverlesspipeline.audit.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A statement of a policy document.
 *
 * @param sid its identifier, empty if it has none
 * @param effect {@code Allow} or {@code Deny}
 * @param principals whom it speaks of, by kind, such as {@code Service}; {@code *} alone is everyone; empty in the
 *     policy of a role, which speaks of the role
 * @param actions the actions
 * @param resources the resources, empty in a trust policy, which speaks of the role
 * @param conditions what must all hold
 * @param unread the elements that this audit cannot read, such as {@code NotAction}
 */
public record Statement(
        String sid,
        String effect,
        Map<String, List<String>> principals,
        List<String> actions,
        List<String> resources,
        List<PolicyCondition> conditions,
        List<String> unread) {
    /** Copies the collections, so that the statement is immutable. */
    public Statement {
        principals = Map.copyOf(new TreeMap<>(principals));
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        unread = List.copyOf(unread);
    }

    /** Returns whether it allows anything. */
    public boolean allows() {
        return effect.equals("Allow");
    }

    /** Returns this statement with other actions. */
    public Statement withActions(List<String> others) {
        return new Statement(sid, effect, principals, others, resources, conditions, unread);
    }

    /** Returns this statement with other resources. */
    public Statement withResources(List<String> others) {
        return new Statement(sid, effect, principals, actions, others, conditions, unread);
    }

    /** Returns this statement with other conditions. */
    public Statement withConditions(List<PolicyCondition> others) {
        return new Statement(sid, effect, principals, actions, resources, others, unread);
    }

    /** Returns this statement without its conditions on a key, in any case of its letters. */
    public Statement withoutConditionsOn(String key) {
        return withConditions(conditions.stream()
                .filter(condition -> !condition.key().equalsIgnoreCase(key))
                .toList());
    }

    /** Returns whom it speaks of as it is to be read, such as {@code Service lambda.amazonaws.com}. */
    public String principal() {
        return principals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey().equals("*") ? "*" : each.getKey() + " " + String.join(", ", each.getValue()))
                .reduce((first, second) -> first + "; " + second)
                .orElse("");
    }
}
