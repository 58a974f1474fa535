package io.serverlesspipeline.deployment.resource.identity;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.ProviderFunction;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.regions.PartitionMetadata;

/** Implements {@code aws.getPartition}. */
final class GetPartition implements ProviderFunction {

    private final ServiceClients clients;

    GetPartition(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String token() {
        return "aws:index/getPartition:getPartition";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of();
    }

    @Override
    public Map<String, Object> invoke(ResourceInputs inputs) {
        PartitionMetadata partition = clients.partition();
        return Map.of(
                "dnsSuffix", partition.dnsSuffix(),
                "id", partition.id(),
                "partition", partition.id(),
                "reverseDnsPrefix", reversed(partition.dnsSuffix()));
    }

    private static String reversed(String dnsName) {
        List<String> labels = new ArrayList<>(Arrays.asList(dnsName.split("\\.", -1)));
        Collections.reverse(labels);
        return String.join(".", labels);
    }
}
