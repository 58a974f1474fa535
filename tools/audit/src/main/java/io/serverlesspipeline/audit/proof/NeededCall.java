package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.request.ObservedRequest;

/**
 * A call that must be allowed.
 *
 * @param action what is asked for
 * @param resource of what it is asked
 * @param leadingKey the partition key of the item that is put, empty if none is
 */
public record NeededCall(String action, String resource, String leadingKey) {
    static NeededCall of(ObservedRequest request) {
        return new NeededCall(request.action(), request.resource(), request.leadingKey());
    }

    /** Returns the question whether a policy of the role allows the call. */
    AccessRequest in(PolicyDocument document) {
        AccessRequest question = AccessRequest.ofRole(document, action, resource);
        return leadingKey.isEmpty() ? question : question.with("dynamodb:LeadingKeys", leadingKey);
    }
}
