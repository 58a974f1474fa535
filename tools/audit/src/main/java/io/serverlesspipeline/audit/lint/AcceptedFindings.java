package io.serverlesspipeline.audit.lint;

import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says why a document is right as it is where a tool finds something in it. */
final class AcceptedFindings {
    private static final String NO_RESOURCE =
            "A trust policy names no resource: it speaks of the role that it belongs to. parliament reads every document as "
                    + "if it belonged to an identity.";
    private static final String HYPHENS =
            "Lambda's identifiers of statements may have hyphens, which Pulumi's automatic names have. In IAM's own policies "
                    + "they may not.";
    private static final String NETWORK_INTERFACES =
            "Lambda connects the function to its VPC. The network interfaces are not there before, so that none can be named; "
                    + "the function's own code is denied these actions.";

    /** How the tools call actions that are allowed on {@code *} although they could be bounded to a resource. */
    private static final Set<String> UNBOUNDED = Set.of("RESOURCE_STAR", "InfrastructureModification");

    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9*]+");

    private AcceptedFindings() {}

    /** Returns the explanation of something that was found in a document, empty if there is none. */
    static String of(PolicyKind kind, PolicyDocument document, String issue, String detail) {
        return switch (kind) {
            case TRUST ->
                issue.equals("MALFORMED") && detail.equals("Statement contains neither Resource nor NotResource")
                        ? NO_RESOURCE
                        : "";
            case FUNCTION -> issue.equals("INVALID_SID") ? HYPHENS : "";
            case ROLE ->
                UNBOUNDED.contains(issue) && areOfLambdaAlone(actions(detail), document) ? NETWORK_INTERFACES : "";
            case BUCKET, QUEUE -> "";
        };
    }

    private static List<String> actions(String detail) {
        return ACTION.matcher(detail).results().map(MatchResult::group).toList();
    }

    /** Only calls of a function's own code carry the ARN of the function. */
    private static boolean areOfLambdaAlone(List<String> actions, PolicyDocument document) {
        return !actions.isEmpty()
                && actions.stream().allMatch(action -> action.startsWith("ec2:"))
                && document.statements().stream()
                        .filter(AcceptedFindings::deniesTheCode)
                        .anyMatch(statement -> statement.actions().containsAll(actions));
    }

    private static boolean deniesTheCode(Statement statement) {
        return !statement.allows()
                && statement.unread().isEmpty()
                && statement.resources().equals(List.of("*"))
                && statement
                        .conditions()
                        .equals(List.of(new PolicyCondition("Null", "lambda:SourceFunctionArn", List.of("false"))));
    }
}
