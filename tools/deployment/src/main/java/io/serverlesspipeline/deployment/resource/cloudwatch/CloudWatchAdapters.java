package io.serverlesspipeline.deployment.resource.cloudwatch;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters for Amazon CloudWatch resource types. */
public final class CloudWatchAdapters {

    private CloudWatchAdapters() {}

    /**
     * Creates the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return an adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(new LogGroupAdapter(clients, names), new MetricAlarmAdapter(clients, names));
    }
}
