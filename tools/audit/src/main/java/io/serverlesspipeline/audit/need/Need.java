package io.serverlesspipeline.audit.need;

import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reason for a permission.
 *
 * @param policy the policy document that grants the permission
 * @param actions the actions that are needed
 * @param effect {@code Allow} or {@code Deny}
 * @param principal the statement's required principal; empty in a role's policy
 * @param resources for {@code Allow}, patterns that each resource of the statement must match ({@code *} matches
 *     anything); for {@code Deny}, the exact resources of the statement; empty if there are none
 * @param conditions the statement's required conditions, each with its only value or a prefix of it that ends with a
 *     dot
 * @param user who uses the permission
 * @param why why the user needs it
 * @param implies what else the permission allows
 * @param source the line of code that needs it
 */
public record Need(
        PolicyKind policy,
        List<String> actions,
        String effect,
        String principal,
        List<String> resources,
        List<PolicyCondition> conditions,
        User user,
        String why,
        String implies,
        SourceAnchor source) {

    /** Who uses a permission. */
    public enum User {
        /** The function, whose requests are observed. */
        FUNCTION("the function"),
        /** The Lambda service when it acts with the function's role. */
        LAMBDA("the Lambda service, with the role"),
        /** The Lambda service itself. */
        LAMBDA_ITSELF("the Lambda service"),
        /** Amazon S3, which sends an event for each upload. */
        S3("Amazon S3"),
        /** Amazon EventBridge, which sends the events that match the pipeline's rule. */
        EVENTBRIDGE("Amazon EventBridge"),
        /** Nobody: the statement denies access. */
        NOBODY("nobody");

        private final String label;

        User(String label) {
            this.label = label;
        }

        /** Returns the user's name in the report. */
        public String label() {
            return label;
        }
    }

    /** Creates defensive copies of the collections. */
    public Need {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /**
     * Returns whether this need justifies a statement: an {@code Allow} statement must grant no more than the need, and
     * a {@code Deny} statement must deny no less.
     */
    boolean justifies(Statement statement) {
        return statement.unsupported().isEmpty()
                && statement.effect().equals(effect)
                && statement.principal().equals(principal)
                && actions.containsAll(statement.actions())
                && (statement.allows() ? allowsNoMore(statement) : deniesAll(statement))
                && conditions.stream().allMatch(each -> requires(statement, each));
    }

    private boolean allowsNoMore(Statement statement) {
        return statement.resources().stream()
                .allMatch(each -> resources.stream()
                        .anyMatch(resource -> pattern(resource).matcher(each).matches()));
    }

    /** The resources must match exactly, because an additional resource would be denied without a reason. */
    private boolean deniesAll(Statement statement) {
        return statement.actions().containsAll(actions)
                && Set.copyOf(statement.resources()).equals(Set.copyOf(resources))
                && statement.conditions().size() == conditions.size();
    }

    private static Pattern pattern(String resource) {
        return Pattern.compile(
                Arrays.stream(resource.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Condition keys are case-insensitive. */
    private static boolean requires(Statement statement, PolicyCondition required) {
        List<PolicyCondition> conditions = statement.conditions().stream()
                .filter(condition -> condition.key().equalsIgnoreCase(required.key()))
                .toList();
        return conditions.size() == 1
                && conditions.get(0).operator().equals(required.operator())
                && conditions.get(0).values().size() == 1
                && matches(conditions.get(0).values().get(0), required.values().get(0));
    }

    /** Only a value that ends with a dot is a prefix; any other prefix of an ARN could match other ARNs as well. */
    private static boolean matches(String value, String expected) {
        return expected.endsWith(".") ? value.startsWith(expected) : value.equals(expected);
    }
}
