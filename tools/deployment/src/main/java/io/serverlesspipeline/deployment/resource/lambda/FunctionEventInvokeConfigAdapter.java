package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;

/** Creates {@code aws.lambda.FunctionEventInvokeConfig}. */
final class FunctionEventInvokeConfigAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    FunctionEventInvokeConfigAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "destinationConfig.onFailure.destination",
                "destinationConfig.onSuccess.destination",
                "functionName",
                "maximumEventAgeInSeconds",
                "maximumRetryAttempts",
                "qualifier");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String function = inputs.requiredString("functionName");
        String qualifier = inputs.string("qualifier");
        clients.lambda()
                .putFunctionEventInvokeConfig(PutFunctionEventInvokeConfigRequest.builder()
                        .functionName(function)
                        .qualifier(qualifier)
                        .maximumEventAgeInSeconds(inputs.integer("maximumEventAgeInSeconds"))
                        .maximumRetryAttempts(inputs.integer("maximumRetryAttempts"))
                        .destinationConfig(destinations(inputs.block("destinationConfig")))
                        .build());
        return new CreatedResource(qualifier == null ? function : function + ":" + qualifier, Map.of());
    }

    private static @Nullable DestinationConfig destinations(@Nullable ResourceInputs inputs) {
        if (inputs == null) {
            return null;
        }
        DestinationConfig.Builder destinations = DestinationConfig.builder();
        ResourceInputs onFailure = inputs.block("onFailure");
        if (onFailure != null) {
            destinations.onFailure(failure -> failure.destination(onFailure.requiredString("destination")));
        }
        ResourceInputs onSuccess = inputs.block("onSuccess");
        if (onSuccess != null) {
            destinations.onSuccess(success -> success.destination(onSuccess.requiredString("destination")));
        }
        return destinations.build();
    }
}
