package io.serverlesspipeline.deployment.resource.sqs;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates {@code aws.sqs.QueuePolicy}. */
final class QueuePolicyAdapter implements ResourceAdapter {

    private final AwsClients clients;

    QueuePolicyAdapter(AwsClients clients) {
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
    public CreatedResource create(String logicalName, Inputs inputs) {
        String queueUrl = inputs.requiredText("queueUrl");
        String policy = inputs.requiredJson("policy");
        clients.sqs()
                .setQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributes(Map.of(QueueAttributeName.POLICY, policy)));
        return new CreatedResource(queueUrl, Map.of("policy", policy));
    }
}
