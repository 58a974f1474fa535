package io.serverlesspipeline.deployment.resource.iam;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for AWS IAM resource types. */
public final class IamAdapters {

    private IamAdapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(new RoleAdapter(clients, names), new RolePolicyAdapter(clients, names));
    }
}
