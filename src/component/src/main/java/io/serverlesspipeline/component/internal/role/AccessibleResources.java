package io.serverlesspipeline.component.internal.role;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.bucket.UploadBucket;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import io.serverlesspipeline.component.internal.function.FunctionLogGroup;
import io.serverlesspipeline.component.internal.policy.EventAccess;
import io.serverlesspipeline.component.internal.policy.FunctionAccess;
import io.serverlesspipeline.component.internal.queue.WorkQueue;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import io.serverlesspipeline.component.internal.table.ItemTable;
import java.util.Optional;

/** The resources that the function needs access to. */
public record AccessibleResources(
        UploadBucket bucket,
        ItemTable table,
        FunctionLogGroup logGroup,
        FailureDestination failureDestination,
        Optional<WorkQueue> workQueue) {
    /** Returns the access that the function needs once the ARNs of the resources are known. */
    public Output<FunctionAccess> access(PipelineSettings settings) {
        return Output.tuple(bucket.arn(), items(settings), logGroup.arn(), events())
                .applyValue(known -> new FunctionAccess(
                        new FunctionAccess.Uploads(
                                known.t1,
                                settings.notification().keyPrefixes(),
                                settings.bucket().readsVersions()),
                        known.t2,
                        known.t3,
                        known.t4,
                        settings.function().tracing()));
    }

    private Output<EventAccess> events() {
        return workQueue
                .map(queue -> queue.arn().<EventAccess>applyValue(EventAccess.Work::new))
                .orElseGet(() -> failureDestination.arn().applyValue(EventAccess.Failures::new));
    }

    /**
     * Returns the items with the key that still encrypts the table. When the argument is left out again, the table
     * keeps its key, because the AWS provider doesn't reset it (hashicorp/terraform-provider-aws#29811).
     */
    private Output<FunctionAccess.Items> items(PipelineSettings settings) {
        Output<Optional<String>> configuredKey = settings.table()
                .keyArn()
                .map(key -> key.applyValue(Optional::of))
                .orElseGet(() -> Output.of(Optional.empty()));
        return Output.tuple(table.arn(), table.keyArn(), configuredKey)
                .applyValue(known -> new FunctionAccess.Items(
                        known.t1,
                        settings.entities().partitionKeyPatterns(),
                        known.t2.filter(key -> !known.t3.equals(Optional.of(key)))));
    }
}
