package io.serverlesspipeline.deployment.resource.eventbridge;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.deployment.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.Tag;

/** Creates {@code aws.cloudwatch.EventRule} with an event pattern on the default event bus. */
final class EventRuleAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    EventRuleAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:cloudwatch/eventRule:EventRule";
    }

    @Override
    public Set<String> knownInputs() {
        // forceDestroy affects only the rule's deletion.
        return Set.of("description", "eventPattern", "forceDestroy", "name", "namePrefix", "state", "tags");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("namePrefix");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String name = names.choose(logicalName, inputs);
        String arn = clients.events().putRule(request(name, inputs)).ruleArn();
        return new CreatedResource(name, Map.of("arn", arn, "name", name, "tagsAll", inputs.stringMap("tags")));
    }

    private static PutRuleRequest request(String name, ResourceInputs inputs) {
        PutRuleRequest.Builder request = PutRuleRequest.builder()
                .name(name)
                .description(inputs.string("description"))
                .eventPattern(inputs.requiredString("eventPattern"))
                .state(inputs.string("state"));
        List<Tag> tags = Tags.list(
                inputs, (key, value) -> Tag.builder().key(key).value(value).build());
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }
}
