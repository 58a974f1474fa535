package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.nio.CharBuffer;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses one record. */
interface RecordParser {
    /**
     * Returns the record's fields in their order.
     *
     * @throws RejectedRecordException if the text isn't a valid record
     */
    Map<String, AttributeValue> parse(CharBuffer text) throws RejectedRecordException;
}
