package io.serverlesspipeline.audit.evaluation;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to evaluate against a policy document.
 *
 * @param document the document
 * @param caller the type of caller
 * @param name the calling AWS service, such as {@code s3.amazonaws.com}, or the ARN of the calling user or role; empty
 *     for the role that the policy belongs to
 * @param action the requested action
 * @param resource the ARN of the requested resource
 * @param context the values of the request's condition keys
 */
public record AccessRequest(
        PolicyDocument document,
        Caller caller,
        String name,
        String action,
        String resource,
        Map<String, List<String>> context) {
    /** The type of caller. */
    enum Caller {
        ROLE,
        SERVICE,
        PRINCIPAL
    }

    /** Creates a defensive copy of the context. */
    public AccessRequest {
        context = Map.copyOf(context);
    }

    /** Returns a request by a role to evaluate against the role's own policy. */
    public static AccessRequest ofRole(PolicyDocument document, String action, String resource) {
        return new AccessRequest(document, Caller.ROLE, "", action, resource, Map.of());
    }

    /** Returns a request by an AWS service to evaluate against a resource policy. */
    public static AccessRequest ofService(PolicyDocument document, String service, String action, String resource) {
        return new AccessRequest(document, Caller.SERVICE, service, action, resource, Map.of());
    }

    /** Returns a request by a user or role to evaluate against a resource policy. */
    public static AccessRequest ofPrincipal(PolicyDocument document, String arn, String action, String resource) {
        return new AccessRequest(document, Caller.PRINCIPAL, arn, action, resource, Map.of());
    }

    /** Returns a copy of this request with another condition key. */
    public AccessRequest with(String key, String... values) {
        Map<String, List<String>> extended = new TreeMap<>(context);
        extended.put(key, List.of(values));
        return new AccessRequest(document, caller, name, action, resource, extended);
    }
}
