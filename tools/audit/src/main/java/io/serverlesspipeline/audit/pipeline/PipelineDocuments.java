package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies of a deployed pipeline, as AWS has them.
 *
 * @param documents the documents that there are
 * @param managedPolicies the ARNs of the managed policies that are attached to the role
 * @param permissionsBoundary the ARN of the managed policy that bounds the role, empty if none does
 */
public record PipelineDocuments(
        Map<PolicyKind, PolicyDocument> documents, List<String> managedPolicies, String permissionsBoundary) {
    /** Copies the collections, so that the documents are immutable. */
    public PipelineDocuments {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        managedPolicies = List.copyOf(managedPolicies);
    }

    /** Returns a document, if there is one. */
    public Optional<PolicyDocument> of(PolicyKind kind) {
        return Optional.ofNullable(documents.get(kind));
    }
}
