package io.serverlesspipeline.deployment.resource.sqs;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates {@code aws.sqs.QueuePolicy}. */
final class QueuePolicyAdapter implements ResourceAdapter {

    private final ServiceClients clients;

    QueuePolicyAdapter(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public String type() {
        return "aws:sqs/queuePolicy:QueuePolicy";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of("policy", "queueUrl");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String queueUrl = inputs.requiredString("queueUrl");
        String policy = inputs.requiredJson("policy");
        clients.sqs()
                .setQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributes(Map.of(QueueAttributeName.POLICY, policy)));
        return new CreatedResource(queueUrl, Map.of("policy", policy));
    }
}
