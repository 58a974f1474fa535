package io.serverlesspipeline.deployment.resource.identity;

import io.serverlesspipeline.deployment.resource.ProviderFunction;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;

/** The provider functions that return the account, region and partition. */
public final class IdentityFunctions {

    private IdentityFunctions() {}

    /**
     * Creates the functions.
     *
     * @param clients the AWS clients
     * @return an implementation of each function
     */
    public static List<ProviderFunction> all(ServiceClients clients) {
        return List.of(new GetCallerIdentity(clients), new GetPartition(clients), new GetRegion(clients));
    }
}
