package io.serverlesspipeline.audit.lint;

import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Explains the linter findings that are accepted. */
final class AcceptedFindings {
    private static final String NO_RESOURCE =
            "A trust policy has no resource because it applies to its own role. parliament treats every document "
                    + "as an identity policy.";
    private static final String HYPHENS =
            "Lambda allows hyphens in statement IDs, which Pulumi's automatic names contain. Only IAM policies "
                    + "don't allow them.";
    private static final String NETWORK_INTERFACES =
            "Lambda connects the function to its VPC. The network interfaces don't exist beforehand, so the "
                    + "policy can't name them; " + "the function's own code is denied these actions.";

    private static final String OF_USER =
            "The statement comes from the argument `additionalStatements`, so whether the user's code needs it is the "
                    + "user's decision.";

    /** The issues for actions that are allowed on {@code *} but support resource-level permissions. */
    private static final Set<String> UNCONSTRAINED = Set.of("RESOURCE_STAR", "InfrastructureModification");

    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9*]+");

    private AcceptedFindings() {}

    /** Returns the explanation of a finding, or an empty string if it isn't accepted. */
    static String of(PolicyKind kind, PolicyDocument document, String issue, String detail) {
        return switch (kind) {
            case TRUST ->
                issue.equals("MALFORMED") && detail.equals("Statement contains neither Resource nor NotResource")
                        ? NO_RESOURCE
                        : "";
            case FUNCTION -> issue.equals("INVALID_SID") ? HYPHENS : "";
            case ROLE ->
                UNCONSTRAINED.contains(issue) && areUsedOnlyByLambda(actions(detail), document)
                        ? NETWORK_INTERFACES
                        : "";
            case ADDITIONAL -> OF_USER;
            case BUCKET, QUEUE, WORK_QUEUE -> "";
        };
    }

    private static List<String> actions(String detail) {
        return ACTION.matcher(detail).results().map(MatchResult::group).toList();
    }

    /** Only calls made by the function's own code contain the function's ARN. */
    private static boolean areUsedOnlyByLambda(List<String> actions, PolicyDocument document) {
        return !actions.isEmpty()
                && actions.stream().allMatch(action -> action.startsWith("ec2:"))
                && document.statements().stream()
                        .filter(AcceptedFindings::deniesFunctionCode)
                        .anyMatch(statement -> statement.actions().containsAll(actions));
    }

    private static boolean deniesFunctionCode(Statement statement) {
        return !statement.allows()
                && statement.unsupported().isEmpty()
                && statement.resources().equals(List.of("*"))
                && statement
                        .conditions()
                        .equals(List.of(new PolicyCondition("Null", "lambda:SourceFunctionArn", List.of("false"))));
    }
}
