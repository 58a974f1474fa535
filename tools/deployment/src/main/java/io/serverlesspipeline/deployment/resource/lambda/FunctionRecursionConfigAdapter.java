package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;

/** Creates {@code aws.lambda.FunctionRecursionConfig}. */
final class FunctionRecursionConfigAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    FunctionRecursionConfigAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:lambda/functionRecursionConfig:FunctionRecursionConfig";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("functionName", "recursiveLoop");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String function = inputs.requiredString("functionName");
        String recursiveLoop = inputs.requiredString("recursiveLoop");
        clients.lambda()
                .putFunctionRecursionConfig(
                        request -> request.functionName(function).recursiveLoop(recursiveLoop));
        return new CreatedResource(function, Map.of());
    }
}
