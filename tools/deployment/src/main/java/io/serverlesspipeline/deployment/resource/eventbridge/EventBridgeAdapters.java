package io.serverlesspipeline.deployment.resource.eventbridge;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for Amazon EventBridge resource types, which are in the provider's module {@code cloudwatch}. */
public final class EventBridgeAdapters {

    private EventBridgeAdapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(new EventRuleAdapter(clients, names), new EventTargetAdapter(clients, names));
    }
}
