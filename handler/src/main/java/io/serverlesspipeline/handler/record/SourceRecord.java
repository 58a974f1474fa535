package io.serverlesspipeline.handler.record;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One record as it stands in the object. It holds only until the next one is read. */
public final class SourceRecord {
    /** The field that chooses the rule by which a record becomes an item. */
    public static final String TYPE_FIELD = "type";

    private final long number;
    private final RecordBuffer buffer;
    private final RecordParser parser;

    SourceRecord(long number, RecordBuffer buffer, RecordParser parser) {
        this.number = number;
        this.buffer = buffer;
        this.parser = parser;
    }

    /** Returns the record's place in the object, from 1. */
    public long number() {
        return number;
    }

    /** Returns the offset of the record's first byte, in the object as it is when decompressed. */
    public long start() {
        return buffer.start();
    }

    /** Returns up to {@code count} of the record's first bytes. */
    public byte[] firstBytes(int count) {
        return buffer.prefix(count);
    }

    /**
     * Returns the record's fields.
     *
     * @throws RejectedRecordException if it is too long, no valid UTF-8, or no record of its format
     */
    public Map<String, AttributeValue> fields() throws RejectedRecordException {
        if (buffer.isTruncated()) {
            throw new RejectedRecordException("The record is longer than " + buffer.length() + " bytes.");
        }
        try {
            return parser.parse(Utf8.decode(buffer.bytes(), buffer.length()));
        } catch (CharacterCodingException e) {
            throw new RejectedRecordException("The record is not valid UTF-8.");
        }
    }
}
