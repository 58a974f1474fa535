package io.serverlesspipeline.deployment.resource.iam;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.iam.RolePolicy}. */
final class RolePolicyAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    RolePolicyAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:iam/rolePolicy:RolePolicy";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("name", "namePrefix", "policy", "role");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("namePrefix");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String role = inputs.requiredString("role");
        String name = names.choose(logicalName, inputs);
        String policy = inputs.requiredJson("policy");
        clients.iam()
                .putRolePolicy(
                        request -> request.roleName(role).policyName(name).policyDocument(policy));
        return new CreatedResource(role + ":" + name, Map.of("name", name, "policy", policy));
    }
}
