package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.request.RecordingProxy;
import io.serverlesspipeline.deployment.resource.ServiceClients;

/**
 * A pipeline deployed to the audit's emulator.
 *
 * @param pipeline the pipeline
 * @param names the names of its resources
 * @param root clients of the account's root user, who has full access on the emulator
 * @param proxy the proxy for the function's requests
 * @param emulatorPort the emulator's own port, which bypasses the proxy
 */
public record DeployedPipeline(
        AuditedPipeline pipeline, PipelineNames names, ServiceClients root, RecordingProxy proxy, int emulatorPort) {

    /** Returns credentials of the function's role. */
    public RoleCredentials roleCredentials() {
        return RoleProbe.credentials(this);
    }

    /**
     * Returns clients with a role's credentials that go through the proxy, so the emulator treats requests as sent over
     * TLS.
     */
    public SessionClients clients(RoleCredentials credentials) {
        return new SessionClients(credentials, names.region(), proxy.port());
    }

    /** Returns clients with a role's credentials that don't use TLS. */
    public SessionClients clientsWithoutTls(RoleCredentials credentials) {
        return new SessionClients(credentials, names.region(), emulatorPort);
    }

    /** Returns the pipeline's deployed policies. */
    public PipelineDocuments documents() {
        return new DocumentReader(root.iam(), root.s3(), root.sqs(), root.lambda()).read(names);
    }

    /** Replaces the role's inline policy. The change takes effect with the next request. */
    public void putRolePolicy(PolicyDocument document) {
        String name = rolePolicyName();
        root.iam()
                .putRolePolicy(request ->
                        request.roleName(names.roleName()).policyName(name).policyDocument(document.toJson()));
    }

    private String rolePolicyName() {
        return root.iam()
                .listRolePolicies(request -> request.roleName(names.roleName()))
                .policyNames()
                .get(0);
    }
}
