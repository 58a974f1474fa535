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
import io.serverlesspipeline.component.internal.notification.UploadNotification;
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
        UploadNotification notification,
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
        FailureDestination failureDestination = new FailureDestination(retained, settings.failures());

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
        UploadNotification notification =
                new UploadNotification(context, settings.notification(), bucket, function, role.account());
        Output<List<String>> alarmArns = settings.alarms()
                .map(alarms -> PipelineAlarms.create(context, alarms, function, failureDestination))
                .orElseGet(() -> Output.of(List.of()));
        return new PipelineResources(
                bucket, table, function, role, logGroup, failureDestination, notification, alarmArns);
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
