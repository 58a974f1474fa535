package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;

/** Lets uploads invoke the function: S3's permission to invoke it, and the bucket's notification. */
public final class UploadNotification {
    private final Output<String> targetArn;

    /**
     * Creates the permission, and the notification if the pipeline manages it.
     *
     * @param account the ID of the account that the bucket is in
     */
    public UploadNotification(
            ResourceContext context,
            NotificationSettings settings,
            UploadBucket bucket,
            PipelineFunction function,
            Output<String> account) {
        // The account excludes a bucket of the same name that somebody else creates after this one is deleted.
        PermissionArgs.Builder args = PermissionArgs.builder()
                .action("lambda:InvokeFunction")
                .function(function.name())
                .principal("s3.amazonaws.com")
                .sourceArn(bucket.arn())
                .sourceAccount(account);
        function.qualifier().ifPresent(args::qualifier);
        Permission permission = new Permission(
                context.name("permission"), args.build(), context.options().build());
        targetArn = Output.tuple(function.invocationArn(), permission.id()).applyValue(known -> known.t1);
        if (settings.managed()) {
            // S3 tests the permission when the notification is set.
            List<Resource> dependencies = new ArrayList<>(List.of(permission));
            bucket.versioning().ifPresent(dependencies::add);
            new BucketNotification(
                    context.name("notification"),
                    BucketNotificationArgs.builder()
                            .bucket(bucket.name())
                            .lambdaFunctions(LambdaFunctionConfigurations.of(
                                    context.pipeline(), settings, function.invocationArn()))
                            .build(),
                    context.options().dependsOn(dependencies).build());
        }
    }

    /**
     * Returns the ARN that the bucket's notification invokes. It is known once S3 has the permission, so a notification
     * that uses it waits for the permission.
     */
    public Output<String> targetArn() {
        return targetArn;
    }
}
