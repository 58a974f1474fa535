package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of an object that are transferred.
 *
 * @param recordsBefore how many records of the object are before them
 * @param end the offset after the last of them
 * @param rejectedItems how many rejected records of other ranges have an item, which count toward the limit
 */
record RecordRange(long recordsBefore, long end, long rejectedItems) {
    /** All records. */
    static final RecordRange ALL = new RecordRange(0, Long.MAX_VALUE, 0);

    /** Reads the next record, or returns null if there is none in this range. */
    @Nullable
    SourceRecord next(RecordReader reader) throws IOException {
        return reader.position() < end ? reader.next() : null;
    }
}
