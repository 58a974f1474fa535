package io.serverlesspipeline.deployment.resource.sqs;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates {@code aws.sqs.Queue} as a standard queue. */
final class QueueAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    QueueAdapter(ServiceClients clients, PhysicalNames names) {
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
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String name = names.choose(logicalName, inputs);
        String url = clients.sqs().createQueue(createRequest(name, inputs)).queueUrl();
        Map<QueueAttributeName, String> attributes = clients.sqs()
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
        Map<String, Object> outputs = new HashMap<>(QueueAttributes.outputs(attributes));
        outputs.put("name", name);
        outputs.put("url", url);
        outputs.put("tagsAll", inputs.stringMap("tags"));
        return new CreatedResource(url, outputs);
    }

    private static CreateQueueRequest createRequest(String name, ResourceInputs inputs) {
        CreateQueueRequest.Builder request =
                CreateQueueRequest.builder().queueName(name).attributes(QueueAttributes.of(inputs));
        Map<String, String> tags = inputs.stringMap("tags");
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }
}
