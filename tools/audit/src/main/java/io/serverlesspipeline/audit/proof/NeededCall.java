package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.request.ObservedRequest;

/**
 * A call that must be allowed.
 *
 * @param action the action
 * @param resource the resource's ARN
 * @param leadingKey the partition key of the item to put; empty if the call doesn't put an item
 */
public record NeededCall(String action, String resource, String leadingKey) {
    static NeededCall of(ObservedRequest request) {
        return new NeededCall(request.action(), request.resource(), request.leadingKey());
    }

    /** Returns a request to evaluate this call against the role's policy. */
    AccessRequest toRequest(PolicyDocument document) {
        AccessRequest request = AccessRequest.ofRole(document, action, resource);
        return leadingKey.isEmpty() ? request : request.with("dynamodb:LeadingKeys", leadingKey);
    }
}
