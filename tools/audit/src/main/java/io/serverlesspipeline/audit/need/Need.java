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
 * What a permission is needed for.
 *
 * @param policy the document that grants it
 * @param actions the actions that together serve the need
 * @param effect {@code Allow}, or {@code Deny} where a statement takes something away
 * @param principal whom a statement must speak of, empty in a role's policy
 * @param resources what allows must have resources that look like these, {@code *} being anything, and what denies must
 *     have these very ones; empty where there are none
 * @param conditions the conditions that a statement must have, with the only value of each, or its beginning up to a
 *     dot
 * @param user who makes use of the permission
 * @param why why the user cannot do without
 * @param implies what the permission implies beyond its name
 * @param source where in the code that stands which needs it
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

    /** Who makes use of a permission. */
    public enum User {
        /** The function, whose requests are observed. */
        FUNCTION("the function"),
        /** The Lambda service, which acts with the function's role. */
        LAMBDA("the Lambda service, with the role"),
        /** The Lambda service itself. */
        LAMBDA_ITSELF("the Lambda service"),
        /** Amazon S3, which tells the function of uploads. */
        S3("Amazon S3"),
        /** Nobody: the statement takes something away from everyone. */
        NOBODY("nobody");

        private final String text;

        User(String text) {
            this.text = text;
        }

        /** Returns the user as it is to be read. */
        public String text() {
            return text;
        }
    }

    /** Copies the collections, so that the need is immutable. */
    public Need {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /**
     * Returns whether a statement serves this need: what allows must allow nothing beyond it, what denies nothing less.
     */
    boolean isServedBy(Statement statement) {
        return statement.unread().isEmpty()
                && statement.effect().equals(effect)
                && statement.principal().equals(principal)
                && actions.containsAll(statement.actions())
                && (statement.allows() ? allowsNoMore(statement) : deniesAll(statement))
                && conditions.stream().allMatch(each -> demands(statement, each));
    }

    private boolean allowsNoMore(Statement statement) {
        return statement.resources().stream()
                .allMatch(each -> resources.stream()
                        .anyMatch(resource -> pattern(resource).matcher(each).matches()));
    }

    /** A resource more would be denied without a reason, so that they must be the same. */
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

    /** Condition keys are the same in any case of their letters. */
    private static boolean demands(Statement statement, PolicyCondition demanded) {
        List<PolicyCondition> conditions = statement.conditions().stream()
                .filter(condition -> condition.key().equalsIgnoreCase(demanded.key()))
                .toList();
        return conditions.size() == 1
                && conditions.get(0).operator().equals(demanded.operator())
                && conditions.get(0).values().size() == 1
                && begins(conditions.get(0).values().get(0), demanded.values().get(0));
    }

    /** The beginning of an ARN would be the beginning of others as well, so that only one that ends in a dot counts. */
    private static boolean begins(String value, String beginning) {
        return beginning.endsWith(".") ? value.startsWith(beginning) : value.equals(beginning);
    }
}
