package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies of a deployed pipeline.
 *
 * @param documents the policy documents
 * @param managedPolicies the ARNs of the managed policies attached to the role
 * @param permissionsBoundary the ARN of the role's permissions boundary; empty if there is none
 */
public record PipelineDocuments(
        Map<PolicyKind, PolicyDocument> documents, List<String> managedPolicies, String permissionsBoundary) {
    /** Creates defensive copies of the collections. */
    public PipelineDocuments {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        managedPolicies = List.copyOf(managedPolicies);
    }

    /** Returns a document, or empty if the pipeline has none of this kind. */
    public Optional<PolicyDocument> of(PolicyKind kind) {
        return Optional.ofNullable(documents.get(kind));
    }
}
