package io.serverlesspipeline.handler.record;

import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses a CSV row as a record. Every value is a string, and an empty value is omitted. */
final class CsvRecordParser implements RecordParser {
    private final List<String> columns;

    CsvRecordParser(List<String> columns) {
        this.columns = columns;
    }

    @Override
    public Map<String, AttributeValue> parse(CharBuffer text) throws RejectedRecordException {
        List<@Nullable String> values = CsvRow.parse(text);
        if (values.size() != columns.size()) {
            throw new RejectedRecordException(
                    "The row has " + values.size() + " values; the header names " + columns.size() + " columns.");
        }
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String value = values.get(index);
            if (value != null) {
                fields.put(columns.get(index), AttributeValue.fromS(value));
            }
        }
        return fields;
    }
}
