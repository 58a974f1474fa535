package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetDeadLetterConfigArgs;
import com.pulumi.aws.cloudwatch.inputs.EventTargetRetryPolicyArgs;
import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events that the bucket sends to EventBridge, and that a rule sends to their target. The bucket's notification says
 * only that EventBridge gets all events, so several pipelines and other applications can share a bucket.
 */
final class RuleEvents implements UploadEvents {
    /** The maximum of EventBridge, 24 hours. */
    private static final int MAX_EVENT_AGE_SECONDS = 86_400;

    /** The maximum of EventBridge. */
    private static final int MAX_RETRY_ATTEMPTS = 185;

    private final ResourceContext context;
    private final UploadBucket bucket;
    private final EventRule rule;

    /** Creates the rule. */
    RuleEvents(ResourceContext context, NotificationSettings settings, UploadBucket bucket) {
        this.context = context;
        this.bucket = bucket;
        rule = new EventRule(
                context.name("rule"),
                EventRuleArgs.builder()
                        .description("Selects the uploads of the pipeline " + context.pipeline())
                        .eventPattern(
                                bucket.name().applyValue(name -> EventPattern.of(context.pipeline(), settings, name)))
                        .tags(context.tags())
                        .build(),
                context.options().build());
    }

    @Override
    public EventSender sender() {
        return EventSender.ofRule(rule.arn());
    }

    @Override
    public Optional<EventSender> failureSender() {
        return Optional.of(sender());
    }

    @Override
    public Output<String> ruleArn() {
        return rule.arn();
    }

    /** Creates the rule's target, and then lets a new bucket send its events. */
    @Override
    public void sendTo(UploadTarget target, FailureDestination failures) {
        EventTarget created = createTarget(target, failures);
        if (bucket.isNew()) {
            List<Resource> dependencies = new ArrayList<>(List.of(created));
            bucket.versioning().ifPresent(dependencies::add);
            new BucketNotification(
                    context.name("notification"),
                    BucketNotificationArgs.builder()
                            .bucket(bucket.name())
                            .eventbridge(true)
                            .build(),
                    context.options().dependsOn(dependencies).build());
        }
    }

    private EventTarget createTarget(UploadTarget target, FailureDestination failures) {
        List<Resource> dependencies = new ArrayList<>(List.of(target.access()));
        failures.queuePolicy().ifPresent(dependencies::add);
        return new EventTarget(
                context.name("rule-target"),
                EventTargetArgs.builder()
                        .rule(rule.name())
                        .arn(target.arn())
                        .retryPolicy(EventTargetRetryPolicyArgs.builder()
                                .maximumEventAgeInSeconds(MAX_EVENT_AGE_SECONDS)
                                .maximumRetryAttempts(MAX_RETRY_ATTEMPTS)
                                .build())
                        .deadLetterConfig(EventTargetDeadLetterConfigArgs.builder()
                                .arn(failures.arn())
                                .build())
                        .build(),
                context.options().dependsOn(dependencies).build());
    }

    @Override
    public Output<String> notificationTargetArn(UploadTarget target) {
        return Output.ofNullable(null);
    }
}
