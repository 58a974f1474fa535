package io.serverlesspipeline.handler.record;

import java.nio.CharBuffer;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Understands one record's text. */
interface RecordParser {
    /**
     * Returns the record's fields, in the order in which they stand.
     *
     * @throws RejectedRecordException if the text is no record
     */
    Map<String, AttributeValue> parse(CharBuffer text) throws RejectedRecordException;
}
