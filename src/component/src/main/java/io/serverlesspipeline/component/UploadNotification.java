package io.serverlesspipeline.component;

import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;

/** What makes every upload invoke the function: the bucket's notification, and the permission that S3 needs for it. */
final class UploadNotification {
    private final Output<String> targetArn;

    UploadNotification(
            PipelineSettings settings,
            UploadBucket bucket,
            PipelineFunction function,
            FunctionRole role,
            Children children) {
        // The account guards against a bucket of the same name that somebody else makes once ours is gone.
        PermissionArgs.Builder permitted = PermissionArgs.builder()
                .action("lambda:InvokeFunction")
                .function(function.name())
                .principal("s3.amazonaws.com")
                .sourceArn(bucket.arn())
                .sourceAccount(role.account());
        function.qualifier().ifPresent(permitted::qualifier);
        Permission permission = new Permission(settings.name() + "-permission", permitted.build(), children.options());
        targetArn = Output.tuple(function.invocationArn(), permission.id()).applyValue(known -> known.t1);
        if (settings.notification().managed()) {
            // S3 tries the permission when the notification is set, so it must be there before.
            List<Resource> before = new ArrayList<>(List.of(permission));
            bucket.versioning().ifPresent(before::add);
            new BucketNotification(
                    settings.name() + "-notification",
                    BucketNotificationArgs.builder()
                            .bucket(bucket.name())
                            .lambdaFunctions(NotificationEntries.of(settings, function.invocationArn()))
                            .build(),
                    children.after(before));
        }
    }

    /**
     * Returns the ARN that the bucket's notification invokes, which is known once S3 may do so: a notification that
     * names it waits for the permission.
     */
    Output<String> targetArn() {
        return targetArn;
    }
}
