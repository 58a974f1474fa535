package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.request.RecordingProxy;
import io.serverlesspipeline.deployment.resource.ServiceClients;

/**
 * A pipeline on the audit's emulator, and what the audit does with it.
 *
 * @param pipeline which pipeline it is
 * @param names the names of its parts
 * @param root clients of the account's root user, whom the emulator allows everything
 * @param proxy what the function's requests go through
 * @param emulatorPort where the emulator answers, without the proxy
 */
public record DeployedPipeline(
        AuditedPipeline pipeline, PipelineNames names, ServiceClients root, RecordingProxy proxy, int emulatorPort) {

    /** Returns the credentials that a function gets which runs with the role of this one. */
    public RoleCredentials roleCredentials() {
        return RoleProbe.credentials(this);
    }

    /** Returns clients that act with a role's credentials, through the proxy and with that over TLS. */
    public SessionClients clients(RoleCredentials credentials) {
        return new SessionClients(credentials, names.region(), proxy.port());
    }

    /** Returns clients that act with a role's credentials, without TLS. */
    public SessionClients clientsWithoutTls(RoleCredentials credentials) {
        return new SessionClients(credentials, names.region(), emulatorPort);
    }

    /** Returns the pipeline's policies, as AWS has them. */
    public PipelineDocuments documents() {
        return new DocumentReader(root.iam(), root.s3(), root.sqs(), root.lambda()).read(names);
    }

    /** Puts another document in the place of the role's inline policy; it holds from the next request on. */
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
