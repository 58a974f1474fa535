package io.serverlesspipeline.deployment.resource.dynamodb;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for Amazon DynamoDB resource types. */
public final class DynamoDbAdapters {

    private DynamoDbAdapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(new TableAdapter(clients, names));
    }
}
