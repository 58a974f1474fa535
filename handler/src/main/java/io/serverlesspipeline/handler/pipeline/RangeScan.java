package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.notification.Work.Boundary;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.RecordReader;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits an upload into ranges, without parsing its records. Each range ends behind the first record that makes it at
 * least as large as the split size, so that every scan of the upload finds the same ranges.
 */
final class RangeScan {
    /** How many records are read between two looks at the clock, unless they are long. */
    private static final int RECORDS_BETWEEN_CHECKS = 64;

    private static final int BYTES_BETWEEN_CHECKS = 1 << 20;

    private final Upload upload;
    private final Consumer<Work> queue;
    private final long splitBytes;
    private final Deadline deadline;
    private Boundary begin;
    private long checkedPosition;

    /**
     * Creates a scan.
     *
     * @param queue receives the ranges
     * @param begin where the first range begins
     */
    RangeScan(Upload upload, Consumer<Work> queue, long splitBytes, Deadline deadline, Boundary begin) {
        this.upload = upload;
        this.queue = queue;
        this.splitBytes = splitBytes;
        this.deadline = deadline;
        this.begin = begin;
    }

    /**
     * The result of a scan.
     *
     * @param outcome {@code SPLIT}, {@code CONTINUED}, or {@code UNFINISHED} if no range was found in time
     * @param next where the next range would begin
     * @param failure why the upload can't be read to the end, null if it can
     */
    record Result(Outcome outcome, Boundary next, @Nullable String failure) {}

    /** Sends the ranges to the queue until the upload or the time ends. */
    Result run(RecordReader reader) throws IOException {
        int first = begin.range();
        if (begin.records() > 0) {
            reader.skipTo(begin.position(), begin.records());
        } else {
            begin = new Boundary(begin.range(), reader.position(), 0);
        }
        Boundary last = begin;
        try {
            while (reader.skip()) {
                last = new Boundary(begin.range(), reader.position(), reader.records());
                if (last.position() - begin.position() >= splitBytes) {
                    send(last);
                }
                if (isTimeToCheck(reader) && deadline.hasPassed()) {
                    if (begin.range() == first) {
                        return new Result(Outcome.UNFINISHED, begin, null);
                    }
                    queue.accept(new Work.Scan(upload, begin));
                    return new Result(Outcome.CONTINUED, begin, null);
                }
            }
            last = new Boundary(begin.range(), reader.position(), reader.records());
        } catch (MalformedContentException e) {
            return end(last, e.reason());
        } catch (ObjectReplacedException e) {
            return end(last, String.valueOf(e.getMessage()));
        }
        return end(last, null);
    }

    private boolean isTimeToCheck(RecordReader reader) {
        boolean isDue = reader.records() % RECORDS_BETWEEN_CHECKS == 0
                || reader.position() - checkedPosition >= BYTES_BETWEEN_CHECKS;
        if (isDue) {
            checkedPosition = reader.position();
        }
        return isDue;
    }

    private Result end(Boundary last, @Nullable String failure) {
        if (last.records() > begin.records()) {
            send(last);
        }
        return new Result(Outcome.SPLIT, new Boundary(begin.range(), last.position(), last.records()), failure);
    }

    private void send(Boundary end) {
        queue.accept(new Work.Range(upload, begin, end.position(), new Progress(begin.position(), 0, 0, 0)));
        begin = new Boundary(begin.range() + 1, end.position(), end.records());
    }
}
