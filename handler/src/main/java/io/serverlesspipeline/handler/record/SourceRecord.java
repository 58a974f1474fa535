package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.Utf8;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record as it is in the object. It is valid only until the next record is read. */
public final class SourceRecord {
    private final long number;
    private final RecordBuffer buffer;
    private final RecordParser parser;

    SourceRecord(long number, RecordBuffer buffer, RecordParser parser) {
        this.number = number;
        this.buffer = buffer;
        this.parser = parser;
    }

    /** Returns the record's number in the object, starting at 1. */
    public long number() {
        return number;
    }

    /** Returns the offset of the record's first byte in the decompressed object. */
    public long start() {
        return buffer.start();
    }

    /** Returns the first {@code count} bytes of the record, or all if it has fewer. */
    public byte[] firstBytes(int count) {
        return buffer.prefix(count);
    }

    /**
     * Returns the record's fields.
     *
     * @throws RejectedRecordException if the record is too long, not valid UTF-8, or not valid in its format
     */
    public Map<String, AttributeValue> fields() throws RejectedRecordException {
        if (buffer.isTruncated()) {
            throw new RejectedRecordException("The record is longer than " + buffer.length() + " bytes.");
        }
        try {
            return parser.parse(Utf8.decode(buffer.bytes(), buffer.length()));
        } catch (CharacterCodingException e) {
            throw new RejectedRecordException("The record isn't valid UTF-8.");
        }
    }
}
