package io.serverlesspipeline.deployment.resource.identity;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.ProviderFunction;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.regions.Region;

/** Implements {@code aws.getRegion} for the stack's region. */
final class GetRegion implements ProviderFunction {

    private final ServiceClients clients;

    GetRegion(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String token() {
        return "aws:index/getRegion:getRegion";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of();
    }

    @Override
    public Map<String, Object> invoke(ResourceInputs inputs) {
        Region region = clients.region();
        return Map.of(
                "description", region.metadata().description(),
                "endpoint",
                        "ec2." + region.id() + "."
                                + region.metadata().partition().dnsSuffix(),
                "id", region.id(),
                "name", region.id());
    }
}
