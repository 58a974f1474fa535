package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.SplitItem;
import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.retry.Backoff;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Updates the progress of a split upload while many invocations change it. A put that fails returns the existing item,
 * so no read permission is needed: the change is applied to it, and put again.
 */
final class SplitCheckpoints {
    private final Upload upload;
    private final ItemWriter table;
    private final long splitBytes;
    private final Duration timeToLive;
    private final RetryPolicy retryPolicy;

    /**
     * Creates the checkpoints of an upload.
     *
     * @param splitBytes about how many bytes each range has, unless the upload is split already
     * @param retryPolicy how long to compete with other invocations
     */
    SplitCheckpoints(Upload upload, ItemWriter table, long splitBytes, Duration timeToLive, RetryPolicy retryPolicy) {
        this.upload = upload;
        this.table = table;
        this.splitBytes = splitBytes;
        this.timeToLive = timeToLive;
        this.retryPolicy = retryPolicy;
    }

    /** Returns the progress. */
    SplitProgress read() throws IOException {
        return update(UnaryOperator.identity());
    }

    /**
     * Changes the progress, and returns it.
     *
     * @param change returns the changed progress; a change that is repeated must have no effect
     * @throws IOException if other invocations change the progress all the time
     */
    SplitProgress update(UnaryOperator<SplitProgress> change) throws IOException {
        SplitItem.Revision known = new SplitItem.Revision(SplitProgress.begin(splitBytes), 0);
        for (int failures = 0; ; failures++) {
            SplitProgress next = change.apply(known.progress());
            if (known.revision() > 0 && next.equals(known.progress())) {
                return next;
            }
            PutOutcome put = table.put(SplitItem.put(upload, next, known.revision(), timeToLive));
            if (!(put instanceof PutOutcome.ConditionFailed failed)) {
                return next;
            }
            known = SplitItem.read(failed.existing());
            if (failures > 0) {
                await(Backoff.delayNanos(failures));
            }
        }
    }

    private void await(long nanoseconds) throws IOException {
        if (nanoseconds >= retryPolicy.remainingNanos()) {
            throw new IOException("Couldn't record the progress of " + upload
                    + ", because other invocations kept changing it until time ran out.");
        }
        try {
            retryPolicy.time().sleep(nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The invocation was interrupted.", e);
        }
    }
}
