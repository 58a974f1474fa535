package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.inputs.BucketNotificationLambdaFunctionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.List;

/** The function as the target: the service that sends the events invokes it, with a permission. */
public final class FunctionTarget implements UploadTarget {
    private final PipelineFunction function;
    private final Permission permission;

    /** Creates the permission. */
    public FunctionTarget(ResourceContext context, PipelineFunction function, EventSender sender) {
        this.function = function;
        PermissionArgs.Builder args = PermissionArgs.builder()
                .action("lambda:InvokeFunction")
                .function(function.name())
                .principal(sender.service())
                .sourceArn(sender.sourceArn());
        sender.sourceAccount().ifPresent(args::sourceAccount);
        function.qualifier().ifPresent(args::qualifier);
        permission = new Permission(
                context.name("permission"), args.build(), context.options().build());
    }

    @Override
    public Output<String> arn() {
        return function.invocationArn();
    }

    @Override
    public CustomResource access() {
        return permission;
    }

    @Override
    public void addTo(BucketNotificationArgs.Builder notification, List<KeyFilter> filters, List<String> events) {
        notification.lambdaFunctions(
                filters.stream().map(filter -> entry(filter, events)).toList());
    }

    private BucketNotificationLambdaFunctionArgs entry(KeyFilter filter, List<String> events) {
        BucketNotificationLambdaFunctionArgs.Builder entry = BucketNotificationLambdaFunctionArgs.builder()
                .id(filter.id())
                .lambdaFunctionArn(arn())
                .events(events);
        filter.prefix().ifPresent(entry::filterPrefix);
        filter.suffix().ifPresent(entry::filterSuffix);
        return entry.build();
    }
}
