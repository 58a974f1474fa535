package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for AWS Lambda resource types. */
public final class LambdaAdapters {

    private LambdaAdapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(
                new AliasAdapter(clients, names),
                new EventSourceMappingAdapter(clients),
                new FunctionAdapter(clients, names),
                new FunctionEventInvokeConfigAdapter(clients),
                new FunctionRecursionConfigAdapter(clients),
                new PermissionAdapter(clients, names));
    }
}
