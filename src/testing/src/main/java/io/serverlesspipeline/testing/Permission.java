package io.serverlesspipeline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Actions on resources that a role is expected to allow, for {@link RecordedRole#assertAllowsExactly}. Example:
 *
 * <pre>{@code
 * Permission.allow("s3:GetObject").on(bucket.arn() + "/*").when("StringEquals", "s3:ResourceAccount", account)
 * }</pre>
 *
 * <p>This class is immutable.
 */
public final class Permission {
    static final String MANAGED_POLICY = "everything in the managed policy";

    private final List<String> actions;
    private final List<String> resources;
    private final Map<String, List<String>> conditions;

    private Permission(List<String> actions, List<String> resources, Map<String, List<String>> conditions) {
        this.actions = actions;
        this.resources = resources;
        this.conditions = conditions;
    }

    /** Returns a permission for one or more actions, such as {@code s3:GetObject}, on the resource {@code *}. */
    public static Permission allow(String action, String... moreActions) {
        return new Permission(list(action, moreActions), List.of("*"), Map.of());
    }

    /** Returns the permissions of a managed policy that the program attaches but doesn't contain. */
    public static Permission managedPolicy(String arn) {
        return new Permission(List.of(MANAGED_POLICY), List.of(arn), Map.of());
    }

    /** Returns this permission for one or more ARNs, exactly as the policy contains them. */
    public Permission on(String resource, String... moreResources) {
        return new Permission(actions, list(resource, moreResources), conditions);
    }

    /**
     * Returns this permission with a condition that the policy must contain. Call this method once for each condition.
     * Conditions that aren't named here aren't checked, because a condition can only narrow a permission.
     *
     * @param operator the operator, such as {@code StringEquals}
     * @param key the key, such as {@code aws:SourceAccount}
     * @param values all values, in the order of the policy
     */
    public Permission when(String operator, String key, String... values) {
        Map<String, List<String>> all = new TreeMap<>(conditions);
        all.put(operator + " " + key, List.of(values));
        return new Permission(actions, resources, all);
    }

    /** Returns each action on each resource. */
    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (String action : actions) {
            for (String resource : resources) {
                grants.add(new Grant(action, resource, conditions, "expected by the test"));
            }
        }
        return grants;
    }

    /** Returns the actions, the resources, and the conditions. */
    @Override
    public String toString() {
        return actions + " on " + resources + (conditions.isEmpty() ? "" : " if " + conditions);
    }

    private static List<String> list(String first, String... others) {
        List<String> list = new ArrayList<>(List.of(first));
        list.addAll(List.of(others));
        return List.copyOf(list);
    }
}
