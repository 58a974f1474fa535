package io.serverlesspipeline.deployment.resource.identity;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.ProviderFunction;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Implements {@code aws.getCallerIdentity}. */
final class GetCallerIdentity implements ProviderFunction {

    private final ServiceClients clients;

    GetCallerIdentity(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String token() {
        return "aws:index/getCallerIdentity:getCallerIdentity";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of();
    }

    @Override
    public Map<String, Object> invoke(ResourceInputs inputs) {
        GetCallerIdentityResponse identity = clients.sts().getCallerIdentity();
        return Map.of(
                "accountId", identity.account(),
                "arn", identity.arn(),
                "id", identity.account(),
                "userId", identity.userId());
    }
}
