package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.queue.WorkQueue;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Continues uploads that one invocation can't store completely: sends the rest to the work queue, if there is one.
 *
 * <p>The first upload of an invocation isn't sent again without progress, so that no upload can keep the function busy
 * forever. Its message fails instead, and Amazon SQS moves it to the failure queue after a number of receives. A later
 * upload of a batch may have had too little time.
 */
public final class UploadContinuation {
    private final UploadPipeline pipeline;
    private final @Nullable WorkQueue queue;
    private final int maxAttempts;

    /**
     * Creates the continuation.
     *
     * @param queue the work queue, or null if there is none
     * @param maxAttempts how often to send a message that fails
     */
    public UploadContinuation(UploadPipeline pipeline, @Nullable WorkQueue queue, int maxAttempts) {
        this.pipeline = pipeline;
        this.queue = queue;
        this.maxAttempts = maxAttempts;
    }

    /**
     * Does the work of a message, or as much as possible of it.
     *
     * @param isFirst whether it is the first work of the invocation; later work is sent on if no time is left
     * @throws IOException if the object can't be read now
     */
    public UploadResult store(Work work, Deadline deadline, boolean isFirst) throws IOException {
        if (queue != null && !isFirst && deadline.hasPassed()) {
            // A large batch mustn't use up the time that the invocation needs to return which messages failed.
            if (deadline.isOverdue()) {
                return UploadResult.withoutRecords(work.upload(), Outcome.UNFINISHED);
            }
            send(queue, work, deadline);
            return UploadResult.withoutRecords(work.upload(), Outcome.CONTINUED);
        }
        UploadResult result = pipeline.store(work, deadline);
        if (queue == null || result.outcome() != Outcome.UNFINISHED || (isFirst && !result.hasProgress())) {
            return result;
        }
        send(queue, rest(work, result), deadline);
        return result.withOutcome(Outcome.CONTINUED);
    }

    /** Of a whole upload, the object's item says how much is stored. */
    private static Work rest(Work work, UploadResult result) {
        return work instanceof Work.Range range ? range.after(result.end()) : work;
    }

    private void send(WorkQueue to, Work work, Deadline deadline) {
        RetryPolicy retryPolicy = deadline.retryPolicyAfter(maxAttempts, 0);
        retryPolicy.call(() -> {
            to.send(work);
            return work;
        });
    }
}
