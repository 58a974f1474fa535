package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.ContentDescription;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.table.ItemWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Creates the checkpoints of uploads and of their ranges, whose puts are retried until the function's timeout. */
final class CheckpointFactory {
    private final ItemWriter table;
    private final Limits limits;
    private final @Nullable UploadSplitter splitter;

    /**
     * Creates a factory.
     *
     * @param splitter splits large uploads, or null if none is split
     */
    CheckpointFactory(ItemWriter table, Limits limits, @Nullable UploadSplitter splitter) {
        this.table = table;
        this.limits = limits;
        this.splitter = splitter;
    }

    /** Returns the checkpoints of an upload. */
    Checkpoints of(Upload upload, ContentDescription content, Deadline deadline) {
        return new Checkpoints(upload, writer(deadline), content, rejectedTimeToLive());
    }

    /** Returns the checkpoints of the ranges of an upload. */
    SplitCheckpoints ofRanges(Upload upload, Deadline deadline) {
        return new SplitCheckpoints(
                upload,
                writer(deadline),
                splitter == null ? Long.MAX_VALUE : splitter.rangeBytes(upload),
                rejectedTimeToLive(),
                deadline.retryPolicyAfter(limits.maxAttempts(), 0));
    }

    /** Returns a writer that retries, for the object's own items. */
    ItemWriter writer(Deadline deadline) {
        RetryPolicy retryPolicy = deadline.retryPolicyAfter(limits.maxAttempts(), 0);
        return put -> retryPolicy.call(() -> table.put(put));
    }

    private Duration rejectedTimeToLive() {
        return Duration.ofDays(limits.rejectedDays());
    }
}
