package io.serverlesspipeline.audit.evaluation;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a document allows a request.
 *
 * @param document the document
 * @param caller who asks
 * @param name the AWS service that asks, such as {@code s3.amazonaws.com}, or the ARN of the user or role; empty if it
 *     is the role whose policy the document is
 * @param action what is asked for
 * @param resource of what it is asked
 * @param context the values of the condition keys that the request brings along
 */
public record AccessRequest(
        PolicyDocument document,
        Caller caller,
        String name,
        String action,
        String resource,
        Map<String, List<String>> context) {
    /** Who asks. */
    enum Caller {
        ROLE,
        SERVICE,
        PRINCIPAL
    }

    /** Copies the context, so that the question is immutable. */
    public AccessRequest {
        context = Map.copyOf(context);
    }

    /** Returns the question whether the policy of a role allows the role something. */
    public static AccessRequest ofRole(PolicyDocument document, String action, String resource) {
        return new AccessRequest(document, Caller.ROLE, "", action, resource, Map.of());
    }

    /** Returns the question whether the policy of a resource allows a service something. */
    public static AccessRequest ofService(PolicyDocument document, String service, String action, String resource) {
        return new AccessRequest(document, Caller.SERVICE, service, action, resource, Map.of());
    }

    /** Returns the question whether the policy of a resource allows a user or role something. */
    public static AccessRequest ofPrincipal(PolicyDocument document, String arn, String action, String resource) {
        return new AccessRequest(document, Caller.PRINCIPAL, arn, action, resource, Map.of());
    }

    /** Returns this question with a condition key more. */
    public AccessRequest with(String key, String... values) {
        Map<String, List<String>> more = new TreeMap<>(context);
        more.put(key, List.of(values));
        return new AccessRequest(document, caller, name, action, resource, more);
    }
}
