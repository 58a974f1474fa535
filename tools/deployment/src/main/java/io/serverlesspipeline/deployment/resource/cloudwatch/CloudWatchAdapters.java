package io.serverlesspipeline.deployment.resource.cloudwatch;

import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The adapters of Amazon CloudWatch's resource types. */
public final class CloudWatchAdapters {

    private CloudWatchAdapters() {}

    /**
     * Makes the adapters.
     *
     * @param clients the AWS clients
     * @param names the source of physical names
     * @return one adapter for each resource type
     */
    public static List<ResourceAdapter> all(ServiceClients clients, PhysicalNames names) {
        return List.of(new LogGroupAdapter(clients, names), new MetricAlarmAdapter(clients, names));
    }
}
