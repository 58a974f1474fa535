package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Moves an upload's records into the table, from the last checkpoint on, and sets further checkpoints on the way. */
final class RecordTransfer {
    /** Opens the reader of the upload's records. */
    interface ReaderOpener {
        RecordReader open() throws IOException;
    }

    /**
     * How a transfer ended.
     *
     * @param outcome what became of the upload
     * @param end how far it has come
     * @param failure why reading stopped, absent if it did not
     */
    record End(Outcome outcome, Progress end, @Nullable String failure) {}

    /** How many records may lie behind the first that is not in the table. */
    private static final int AHEAD = 10_000;

    /** How long a slow table may be put into without a checkpoint. */
    private static final long SLOW = Duration.ofSeconds(10).toNanos();

    private final RecordPuts puts;
    private final Checkpoints checkpoints;
    private final int checkpointRecords;
    private final Deadline deadline;
    private Progress saved;
    private long savedAt;

    RecordTransfer(RecordPuts puts, Checkpoints checkpoints, int checkpointRecords, Deadline deadline, Progress begin) {
        this.puts = puts;
        this.checkpoints = checkpoints;
        this.checkpointRecords = checkpointRecords;
        this.deadline = deadline;
        this.saved = begin;
        this.savedAt = deadline.time().nanoTime();
    }

    /**
     * Moves the records.
     *
     * @throws IOException if the upload cannot be read any further now; how far it has come is recorded, as it is
     *     before any other exception
     */
    End run(ReaderOpener opener) throws IOException {
        try {
            return transfer(opener);
        } catch (IOException | RuntimeException | Error e) {
            try {
                saveWhatIsDone();
            } catch (RuntimeException | Error suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private End transfer(ReaderOpener opener) throws IOException {
        long position = -1;
        String failure = null;
        try {
            RecordReader reader = opener.open();
            if (saved.records() > 0) {
                reader.skipTo(saved.position(), saved.records());
            }
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                boolean room = puts.put(record, reader.position());
                if (deadline.hasPassed() || !room) {
                    return unfinished();
                }
                if ((record.number() % checkpointRecords == 0 || puts.ahead() >= AHEAD) && !puts.await()) {
                    return unfinished();
                }
                if (isCheckpointDue(record.number()) && !save()) {
                    return new End(Outcome.DUPLICATE, puts.progress(), null);
                }
            }
            position = reader.position();
        } catch (MalformedContentException e) {
            failure = e.reason();
        } catch (ObjectReplacedException e) {
            failure = String.valueOf(e.getMessage());
        }
        return puts.await() ? finish(position, failure) : unfinished();
    }

    private End finish(long position, @Nullable String failure) {
        Progress done = puts.progress();
        Progress end = done.at(Math.max(position, done.position()));
        return new End(checkpoints.finish(status(end, failure), end, failure), end, failure);
    }

    private boolean isCheckpointDue(long records) {
        return records % checkpointRecords == 0
                || (deadline.time().nanoTime() - savedAt > SLOW
                        && !puts.progress().equals(saved));
    }

    private boolean save() {
        saved = puts.progress();
        boolean anythingLeft = checkpoints.save(saved);
        savedAt = deadline.time().nanoTime();
        return anythingLeft;
    }

    private End unfinished() {
        boolean anythingLeft = saveWhatIsDone();
        // What is stored after the last checkpoint is counted by the next attempt.
        return new End(anythingLeft ? Outcome.UNFINISHED : Outcome.DUPLICATE, saved, null);
    }

    /**
     * Records how far the upload has come, though some puts may still be under way. A slow one is waited for only when
     * there is a checkpoint.
     */
    private boolean saveWhatIsDone() {
        puts.stop(deadline.afterIt(1, 0.9));
        boolean anythingLeft = save();
        if (anythingLeft && puts.ahead() > 0) {
            puts.stop(deadline.afterIt(1, 0.3));
            return puts.progress().equals(saved) || save();
        }
        return anythingLeft;
    }

    private static ObjectStatus status(Progress end, @Nullable String failure) {
        if (failure != null) {
            return ObjectStatus.FAILED;
        }
        return end.rejected() > 0 ? ObjectStatus.PARTIAL : ObjectStatus.STORED;
    }
}
