package io.serverlesspipeline.deployment.resource.eventbridge;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;

/**
 * Creates {@code aws.cloudwatch.EventTarget} on the default event bus. The emulator stores the retry policy and the
 * dead-letter queue, but delivers each event once.
 */
final class EventTargetAdapter implements ResourceAdapter {

    private final ServiceClients clients;
    private final PhysicalNames names;

    EventTargetAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:cloudwatch/eventTarget:EventTarget";
    }

    @Override
    public Set<String> knownInputs() {
        // forceDestroy affects only the target's deletion.
        return Set.of(
                "arn",
                "deadLetterConfig.arn",
                "forceDestroy",
                "retryPolicy.maximumEventAgeInSeconds",
                "retryPolicy.maximumRetryAttempts",
                "rule",
                "targetId");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String rule = inputs.requiredString("rule");
        String chosen = inputs.string("targetId");
        String id = chosen == null ? names.choose(logicalName, inputs) : chosen;
        clients.events().putTargets(request -> request.rule(rule).targets(target(id, inputs))).failedEntries().stream()
                .findFirst()
                .ifPresent(EventTargetAdapter::fail);
        return new CreatedResource(rule + "-" + id, Map.of("targetId", id));
    }

    private static Target target(String id, ResourceInputs inputs) {
        Target.Builder target = Target.builder().id(id).arn(inputs.requiredString("arn"));
        ResourceInputs retries = inputs.block("retryPolicy");
        if (retries != null) {
            target.retryPolicy(policy -> policy.maximumEventAgeInSeconds(retries.integer("maximumEventAgeInSeconds"))
                    .maximumRetryAttempts(retries.integer("maximumRetryAttempts")));
        }
        ResourceInputs deadLetter = inputs.block("deadLetterConfig");
        if (deadLetter != null) {
            target.deadLetterConfig(queue -> queue.arn(deadLetter.requiredString("arn")));
        }
        return target.build();
    }

    /** EventBridge reports a rejected target in a successful response. */
    private static void fail(PutTargetsResultEntry rejected) {
        throw new IllegalStateException("EventBridge rejected the target " + rejected.targetId() + ": "
                + rejected.errorCode() + ": " + rejected.errorMessage());
    }
}
