package io.serverlesspipeline.component.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.alarm.PipelineAlarms;
import io.serverlesspipeline.component.internal.bucket.BucketFactory;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.failure.AsyncInvocation;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import io.serverlesspipeline.component.internal.function.FunctionInputs;
import io.serverlesspipeline.component.internal.function.FunctionLogGroup;
import io.serverlesspipeline.component.internal.function.FunctionVariables;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.notification.FunctionTarget;
import io.serverlesspipeline.component.internal.notification.QueueTarget;
import io.serverlesspipeline.component.internal.notification.UploadEvents;
import io.serverlesspipeline.component.internal.notification.UploadEventsFactory;
import io.serverlesspipeline.component.internal.notification.UploadTarget;
import io.serverlesspipeline.component.internal.policy.QueueSender;
import io.serverlesspipeline.component.internal.queue.QueueSource;
import io.serverlesspipeline.component.internal.queue.WorkQueue;
import io.serverlesspipeline.component.internal.resource.ChildOptions;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import io.serverlesspipeline.component.internal.role.AccessibleResources;
import io.serverlesspipeline.component.internal.role.AdditionalPolicy;
import io.serverlesspipeline.component.internal.role.FunctionPolicy;
import io.serverlesspipeline.component.internal.role.FunctionRole;
import io.serverlesspipeline.component.internal.role.PrerequisitePolicies;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import io.serverlesspipeline.component.internal.table.ItemTable;
import io.serverlesspipeline.component.internal.table.TableFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a pipeline that its outputs come from. */
public record PipelineResources(
        UploadBucket bucket,
        ItemTable table,
        PipelineFunction function,
        FunctionRole role,
        FunctionLogGroup logGroup,
        FailureDestination failureDestination,
        Optional<WorkQueue> workQueue,
        Output<String> notificationTargetArn,
        Output<String> eventRuleArn,
        Output<List<String>> alarmArns) {
    /** Creates all resources of a pipeline. */
    public static PipelineResources create(PipelineSettings settings, ChildOptions options) {
        ResourceContext base = new ResourceContext(settings.name(), settings.tags(), settings.requireTls(), options);
        FunctionLogGroup logGroup =
                new FunctionLogGroup(base.retainOnDelete(settings.retainOnDelete()), settings.log());
        FunctionRole role = new FunctionRole(base, settings.function().permissionsBoundaryArn(), logGroup.arn());
        PrerequisitePolicies prerequisites = new PrerequisitePolicies(base, settings, role);

        ResourceContext context = base.dependsOn(prerequisites.resources());
        ResourceContext retained = context.retainOnDelete(settings.retainOnDelete());
        ItemTable table = TableFactory.create(retained, settings.table(), logGroup.arn());
        UploadBucket bucket = BucketFactory.create(retained, settings.bucket(), logGroup.arn());
        UploadEvents events = UploadEventsFactory.create(context, settings.notification(), bucket, role.account());
        FailureDestination failureDestination =
                new FailureDestination(retained, settings.failures(), failureSenders(events));

        Optional<WorkQueue> workQueue = settings.workQueue()
                .map(queue -> new WorkQueue(
                        context,
                        queue,
                        failureDestination.arn(),
                        settings.failures().queueKeyArn(),
                        events.sender().toQueue("SendUploads")));

        AccessibleResources accessible =
                new AccessibleResources(bucket, table, logGroup, failureDestination, workQueue);
        FunctionPolicy policy = new FunctionPolicy(context, role, prerequisites, accessible.access(settings));
        FunctionVariables environment = new FunctionVariables(
                table.name(),
                settings.files().toJson(),
                settings.entities().toJson(),
                settings.bucket().readsVersions(),
                settings.function().code().extensionNames(),
                workQueueVariables(settings, workQueue));
        FunctionInputs inputs = new FunctionInputs(role.arn(), logGroup.name(), settings.log(), environment);
        List<Resource> rolePolicies = rolePolicies(context, settings, role, policy);
        PipelineFunction function = new PipelineFunction(context, settings.function(), inputs, rolePolicies);
        UploadTarget target;
        if (workQueue.isPresent()) {
            QueueSource.create(context, settings.workQueue().orElseThrow(), workQueue.get(), function, rolePolicies);
            target = new QueueTarget(workQueue.get());
        } else {
            AsyncInvocation.configure(context, settings.failures(), function, failureDestination);
            target = new FunctionTarget(context, function, events.sender());
        }
        events.sendTo(target, failureDestination);
        Output<List<String>> alarmArns = settings.alarms()
                .map(alarms -> PipelineAlarms.create(
                        context, alarms, function, failureDestination, workQueue, ruleName(settings, events)))
                .orElseGet(() -> Output.of(List.of()));
        return new PipelineResources(
                bucket,
                table,
                function,
                role,
                logGroup,
                failureDestination,
                workQueue,
                events.notificationTargetArn(target),
                events.ruleArn(),
                alarmArns);
    }

    private static Optional<Output<String>> ruleName(PipelineSettings settings, UploadEvents events) {
        return settings.notification().eventBridge()
                ? Optional.of(events.ruleArn().applyValue(arn -> arn.substring(arn.lastIndexOf('/') + 1)))
                : Optional.empty();
    }

    private static List<Output<QueueSender>> failureSenders(UploadEvents events) {
        return events.failureSender().map(sender -> sender.toQueue("SendFailures")).stream()
                .toList();
    }

    /** Returns the ARN of the work queue, or an output without a value if there is none. */
    public Output<String> workQueueArn() {
        return workQueue.map(WorkQueue::arn).orElseGet(() -> Output.ofNullable(null));
    }

    /** Returns the URL of the work queue, or an output without a value if there is none. */
    public Output<String> workQueueUrl() {
        return workQueue.map(WorkQueue::url).orElseGet(() -> Output.ofNullable(null));
    }

    private static Output<Map<String, String>> workQueueVariables(
            PipelineSettings settings, Optional<WorkQueue> workQueue) {
        return workQueue
                .map(queue -> FunctionVariables.forWorkQueue(
                        queue.url(), settings.workQueue().orElseThrow().splitBytes()))
                .orElseGet(() -> Output.of(Map.of()));
    }

    private static List<Resource> rolePolicies(
            ResourceContext context, PipelineSettings settings, FunctionRole role, FunctionPolicy policy) {
        return settings.additionalStatements().isEmpty()
                ? List.of(policy.resource())
                : List.of(
                        policy.resource(),
                        new AdditionalPolicy(context, role, policy, settings.additionalStatements()).resource());
    }
}
