package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.transform.TransformerCall;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Transfers an upload's records to the table, starting at the last checkpoint and saving further checkpoints. */
final class RecordTransfer {
    /** Opens the reader of the upload's records. */
    interface ReaderOpener {
        RecordReader open() throws IOException;
    }

    /**
     * The result of a transfer.
     *
     * @param outcome the outcome of the upload
     * @param end the progress at the end
     * @param failure why reading stopped, null if it didn't
     */
    record Result(Outcome outcome, Progress end, @Nullable String failure) {}

    /** How many records may be submitted beyond the first one that isn't complete. */
    private static final int MAX_PENDING = 10_000;

    /** The maximum time between checkpoints, for slow tables. */
    private static final long MAX_CHECKPOINT_INTERVAL = Duration.ofSeconds(10).toNanos();

    private final RecordWriter writer;
    private final ProgressRecorder progress;
    private final RecordRange range;
    private final int checkpointRecords;
    private final Deadline deadline;
    private Progress saved;
    private long savedAt;

    RecordTransfer(
            RecordWriter writer,
            ProgressRecorder progress,
            RecordRange range,
            int checkpointRecords,
            Deadline deadline,
            Progress begin) {
        this.writer = writer;
        this.progress = progress;
        this.range = range;
        this.checkpointRecords = checkpointRecords;
        this.deadline = deadline;
        this.saved = begin;
        this.savedAt = deadline.time().nanoTime();
    }

    /**
     * Transfers the records.
     *
     * @throws IOException if the upload can't be read any further now; the progress is saved first, as for any other
     *     exception
     */
    Result run(ReaderOpener opener) throws IOException {
        try {
            return transfer(opener);
        } catch (TransformerCall.AbandonedException e) {
            // The thread that abandoned the call has saved the progress.
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            try {
                saveProgress();
            } catch (RuntimeException | Error suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private Result transfer(ReaderOpener opener) throws IOException {
        long position = -1;
        String failure = null;
        try {
            RecordReader reader = opener.open();
            long before = range.recordsBefore() + saved.records();
            if (before > 0) {
                reader.skipTo(saved.position(), before);
            }
            for (SourceRecord record = range.next(reader); record != null; record = range.next(reader)) {
                boolean hasCapacity = writer.put(record, reader.position());
                if (deadline.hasPassed() || !hasCapacity) {
                    return unfinished();
                }
                if ((record.number() % checkpointRecords == 0 || writer.pending() >= MAX_PENDING)
                        && !writer.awaitCompletion()) {
                    return unfinished();
                }
                if (isCheckpointDue(record.number()) && !save()) {
                    return new Result(Outcome.DUPLICATE, writer.progress(), null);
                }
            }
            position = reader.position();
        } catch (MalformedContentException e) {
            failure = e.reason();
        } catch (ObjectReplacedException e) {
            failure = String.valueOf(e.getMessage());
        }
        return writer.awaitCompletion() ? finish(position, failure) : unfinished();
    }

    private Result finish(long position, @Nullable String failure) throws IOException {
        Progress done = writer.progress();
        Progress end = done.withPosition(Math.max(position, done.position()));
        return new Result(progress.finish(end, failure), end, failure);
    }

    private boolean isCheckpointDue(long records) {
        return records % checkpointRecords == 0
                || (deadline.time().nanoTime() - savedAt > MAX_CHECKPOINT_INTERVAL
                        && !writer.progress().equals(saved));
    }

    private boolean save() {
        saved = writer.progress();
        boolean unfinished = progress.save(saved);
        savedAt = deadline.time().nanoTime();
        return unfinished;
    }

    private Result unfinished() {
        boolean unfinished = saveProgress();
        // The next attempt counts the records that are stored after the last checkpoint.
        return new Result(unfinished ? Outcome.UNFINISHED : Outcome.DUPLICATE, saved, null);
    }

    /**
     * Saves the progress, even if some puts are still in flight. Slow puts are awaited only after a checkpoint is
     * saved.
     */
    boolean saveProgress() {
        writer.stop(deadline.retryPolicyAfter(1, 0.9));
        boolean unfinished = save();
        if (unfinished && writer.pending() > 0) {
            writer.stop(deadline.retryPolicyAfter(1, 0.3));
            return writer.progress().equals(saved) || save();
        }
        return unfinished;
    }
}
