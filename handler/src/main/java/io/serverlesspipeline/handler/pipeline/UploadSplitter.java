package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.item.SplitProgress;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.notification.Work.Boundary;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.queue.WorkQueue;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Splits large uploads into ranges, which many invocations store at the same time. */
public final class UploadSplitter {
    /** Limits the item that records which ranges are stored, at a bit for each range, to about 2 KB. */
    private static final int MAX_RANGES = 16_384;

    private final WorkQueue queue;
    private final long splitBytes;
    private final Limits limits;

    /**
     * Creates a splitter.
     *
     * @param queue receives the ranges
     * @param splitBytes about how many bytes each range has, more if the upload has very many
     */
    public UploadSplitter(WorkQueue queue, long splitBytes, Limits limits) {
        this.queue = queue;
        this.splitBytes = splitBytes;
        this.limits = limits;
    }

    /** Returns about how many bytes each range of an upload has. */
    long rangeBytes(Upload upload) {
        return Math.max(splitBytes, upload.size() / MAX_RANGES);
    }

    /** Returns whether an object of which nothing is stored is large enough. */
    boolean isLarge(FileReading file, Progress begin) {
        return begin.position() == 0 && file.object().contentLength() > splitBytes;
    }

    /**
     * Sends the ranges of an upload to the queue.
     *
     * @param content the object's content from its first byte
     * @param begin where the first range begins
     * @return the result, or null if the upload can't be split because it is compressed or not in UTF-8
     * @throws IOException if the object can't be read now
     */
    @Nullable
    UploadResult split(
            FileReading file,
            InputStream content,
            Boundary begin,
            SplitCheckpoints progress,
            Checkpoints upload,
            Deadline deadline)
            throws IOException {
        RangeScan.Result scan;
        try {
            RecordReader reader = file.openSeekable(content, limits);
            if (reader == null) {
                return null;
            }
            long rangeBytes = progress.read().splitBytes();
            scan = new RangeScan(file.upload(), sender(deadline), rangeBytes, deadline, begin).run(reader);
        } catch (MalformedContentException e) {
            scan = new RangeScan.Result(Outcome.SPLIT, begin, e.reason());
        }
        return result(file, scan, progress, upload);
    }

    private static UploadResult result(
            FileReading file, RangeScan.Result scan, SplitCheckpoints progress, Checkpoints upload) throws IOException {
        if (scan.outcome() != Outcome.SPLIT) {
            return new UploadResult(
                    file.upload(), file.description(null), scan.outcome(), Progress.NONE, Progress.NONE, 0, null);
        }
        SplitProgress scanned = progress.update(
                known -> known.scanned(scan.next().range(), scan.next().position(), scan.failure()));
        Outcome outcome = RangeCompletion.finish(scanned, upload, Outcome.SPLIT);
        return new UploadResult(
                file.upload(), file.description(null), outcome, Progress.NONE, Progress.NONE, 0, scanned.failure());
    }

    private Consumer<Work> sender(Deadline deadline) {
        RetryPolicy retryPolicy = deadline.retryPolicyAfter(limits.maxAttempts(), 0);
        return work -> retryPolicy.call(() -> {
            queue.send(work);
            return work;
        });
    }
}
