package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.item.ObjectStatus;
import io.serverlesspipeline.handler.item.Progress;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import java.io.IOException;
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

    private final RecordPuts puts;
    private final Checkpoints checkpoints;
    private final int checkpointRecords;
    private final Deadline deadline;
    private long position;

    RecordTransfer(RecordPuts puts, Checkpoints checkpoints, int checkpointRecords, Deadline deadline) {
        this.puts = puts;
        this.checkpoints = checkpoints;
        this.checkpointRecords = checkpointRecords;
        this.deadline = deadline;
    }

    /**
     * Moves the records.
     *
     * @param begin how far the upload had come before
     * @throws IOException if the upload cannot be read any further now; how far it has come is recorded
     */
    End run(Progress begin, ReaderOpener opener) throws IOException {
        position = begin.position();
        String failure = null;
        try {
            Outcome interruption = transfer(begin, opener);
            if (interruption != null) {
                return new End(interruption, puts.progress(position), null);
            }
        } catch (MalformedContentException e) {
            failure = e.reason();
        } catch (ObjectReplacedException e) {
            failure = String.valueOf(e.getMessage());
        } catch (IOException e) {
            save();
            throw e;
        }
        puts.await();
        Progress end = puts.progress(position);
        return new End(checkpoints.finish(status(end, failure), end, failure), end, failure);
    }

    /** Returns why it stopped before the end, or null if it did not. */
    private @Nullable Outcome transfer(Progress begin, ReaderOpener opener) throws IOException {
        RecordReader reader = opener.open();
        if (begin.records() > 0) {
            reader.skipTo(begin.position(), begin.records());
        }
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            puts.put(record);
            position = reader.position();
            boolean late = deadline.hasPassed();
            if ((late || record.number() % checkpointRecords == 0) && !save()) {
                return Outcome.DUPLICATE;
            }
            if (late) {
                return Outcome.UNFINISHED;
            }
        }
        position = reader.position();
        return null;
    }

    private boolean save() {
        puts.await();
        return checkpoints.save(puts.progress(position));
    }

    private static ObjectStatus status(Progress end, @Nullable String failure) {
        if (failure != null) {
            return ObjectStatus.FAILED;
        }
        return end.rejected() > 0 ? ObjectStatus.PARTIAL : ObjectStatus.STORED;
    }
}
