package io.serverlesspipeline.deployment.resource.sqs;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates {@code aws.sqs.Queue}, of the standard kind. */
final class QueueAdapter implements ResourceAdapter {

    private final AwsClients clients;
    private final PhysicalNames names;

    QueueAdapter(AwsClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:sqs/queue:Queue";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "delaySeconds",
                "kmsDataKeyReusePeriodSeconds",
                "kmsMasterKeyId",
                "maxMessageSize",
                "messageRetentionSeconds",
                "name",
                "namePrefix",
                "policy",
                "receiveWaitTimeSeconds",
                "redriveAllowPolicy",
                "redrivePolicy",
                "sqsManagedSseEnabled",
                "tags",
                "visibilityTimeoutSeconds");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("deduplicationScope", "fifoThroughputLimit", "kmsDataKeyReusePeriodSeconds", "namePrefix");
    }

    @Override
    public CreatedResource create(String logicalName, Inputs inputs) {
        String name = names.choose(logicalName, inputs);
        String url = clients.sqs().createQueue(createRequest(name, inputs)).queueUrl();
        Map<QueueAttributeName, String> attributes = clients.sqs()
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
        Map<String, Object> outputs = new HashMap<>(QueueAttributes.outputs(attributes));
        outputs.put("name", name);
        outputs.put("url", url);
        outputs.put("tagsAll", inputs.textMap("tags"));
        return new CreatedResource(url, outputs);
    }

    private static CreateQueueRequest createRequest(String name, Inputs inputs) {
        CreateQueueRequest.Builder request =
                CreateQueueRequest.builder().queueName(name).attributes(QueueAttributes.of(inputs));
        Map<String, String> tags = inputs.textMap("tags");
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }
}
