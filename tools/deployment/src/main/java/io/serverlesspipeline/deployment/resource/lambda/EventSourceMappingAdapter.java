package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;

/**
 * Creates {@code aws.lambda.EventSourceMapping} with an SQS queue as its source. It doesn't wait until the mapping is
 * enabled, because the queue keeps the messages until then.
 */
final class EventSourceMappingAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    EventSourceMappingAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:lambda/eventSourceMapping:EventSourceMapping";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "batchSize",
                "enabled",
                "eventSourceArn",
                "functionName",
                "functionResponseTypes",
                "maximumBatchingWindowInSeconds",
                "scalingConfig.maximumConcurrency",
                "tags");
    }

    /** Returns the settings of other sources, and what changes while the mapping runs. */
    @Override
    public Set<String> unavailableOutputs() {
        return Set.of(
                "amazonManagedKafkaEventSourceConfig",
                "lastModified",
                "lastProcessingResult",
                "maximumRecordAgeInSeconds",
                "maximumRetryAttempts",
                "parallelizationFactor",
                "selfManagedKafkaEventSourceConfig",
                "state",
                "stateTransitionReason");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        CreateEventSourceMappingResponse mapping = clients.lambda().createEventSourceMapping(request(inputs));
        return new CreatedResource(
                mapping.uuid(),
                Map.of(
                        "arn", mapping.eventSourceMappingArn(),
                        "functionArn", mapping.functionArn(),
                        "tagsAll", inputs.stringMap("tags"),
                        "uuid", mapping.uuid()));
    }

    private static CreateEventSourceMappingRequest request(ResourceInputs inputs) {
        CreateEventSourceMappingRequest.Builder request = CreateEventSourceMappingRequest.builder()
                .batchSize(inputs.integer("batchSize"))
                .enabled(inputs.bool("enabled"))
                .eventSourceArn(inputs.requiredString("eventSourceArn"))
                .functionName(inputs.requiredString("functionName"))
                .maximumBatchingWindowInSeconds(inputs.integer("maximumBatchingWindowInSeconds"));
        List<String> responseTypes = inputs.strings("functionResponseTypes");
        if (!responseTypes.isEmpty()) {
            request.functionResponseTypesWithStrings(responseTypes);
        }
        ResourceInputs scaling = inputs.block("scalingConfig");
        if (scaling != null) {
            request.scalingConfig(config -> config.maximumConcurrency(scaling.integer("maximumConcurrency")));
        }
        Map<String, String> tags = inputs.stringMap("tags");
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }
}
