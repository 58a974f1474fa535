package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;

/** Creates {@code aws.lambda.FunctionEventInvokeConfig}. */
final class FunctionEventInvokeConfigAdapter implements ResourceAdapter {

    private final AwsClients clients;

    FunctionEventInvokeConfigAdapter(AwsClients clients) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String function = inputs.requiredText("functionName");
        String qualifier = inputs.text("qualifier");
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

    private static @Nullable DestinationConfig destinations(@Nullable Inputs inputs) {
        if (inputs == null) {
            return null;
        }
        DestinationConfig.Builder destinations = DestinationConfig.builder();
        Inputs onFailure = inputs.block("onFailure");
        if (onFailure != null) {
            destinations.onFailure(failure -> failure.destination(onFailure.requiredText("destination")));
        }
        Inputs onSuccess = inputs.block("onSuccess");
        if (onSuccess != null) {
            destinations.onSuccess(success -> success.destination(onSuccess.requiredText("destination")));
        }
        return destinations.build();
    }
}
