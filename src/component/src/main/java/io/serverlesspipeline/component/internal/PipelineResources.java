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
import io.serverlesspipeline.component.internal.notification.UploadEvents;
import io.serverlesspipeline.component.internal.notification.UploadEventsFactory;
import io.serverlesspipeline.component.internal.notification.UploadTarget;
import io.serverlesspipeline.component.internal.policy.QueueSender;
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

/** The resources of a pipeline that its outputs come from. */
public record PipelineResources(
        UploadBucket bucket,
        ItemTable table,
        PipelineFunction function,
        FunctionRole role,
        FunctionLogGroup logGroup,
        FailureDestination failureDestination,
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

        AccessibleResources accessible = new AccessibleResources(bucket, table, logGroup, failureDestination);
        FunctionPolicy policy = new FunctionPolicy(context, role, prerequisites, accessible.access(settings));
        FunctionVariables environment = new FunctionVariables(
                table.name(),
                settings.files().toJson(),
                settings.entities().toJson(),
                settings.bucket().readsVersions(),
                settings.function().code().extensionNames());
        FunctionInputs inputs = new FunctionInputs(role.arn(), logGroup.name(), settings.log(), environment);
        PipelineFunction function = new PipelineFunction(
                context, settings.function(), inputs, rolePolicies(context, settings, role, policy));
        AsyncInvocation.configure(context, settings.failures(), function, failureDestination);
        UploadTarget target = new FunctionTarget(context, function, events.sender());
        events.sendTo(target, failureDestination);
        Output<List<String>> alarmArns = settings.alarms()
                .map(alarms -> PipelineAlarms.create(context, alarms, function, failureDestination))
                .orElseGet(() -> Output.of(List.of()));
        return new PipelineResources(
                bucket,
                table,
                function,
                role,
                logGroup,
                failureDestination,
                events.notificationTargetArn(target),
                events.ruleArn(),
                alarmArns);
    }

    private static List<Output<QueueSender>> failureSenders(UploadEvents events) {
        return events.failureSender().map(sender -> sender.toQueue("SendFailures")).stream()
                .toList();
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
