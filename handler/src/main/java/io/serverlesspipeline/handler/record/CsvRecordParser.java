package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parses a row of a CSV file as a record. A missing value doesn't become a field. */
final class CsvRecordParser implements RecordParser {
    private final List<String> columns;
    private final CsvDialect dialect;
    private final boolean padShortRows;
    private final CsvValues values;

    CsvRecordParser(List<String> columns, CsvDialect dialect, boolean padShortRows, CsvValues values) {
        this.columns = columns;
        this.dialect = dialect;
        this.padShortRows = padShortRows;
        this.values = values;
    }

    @Override
    public Map<String, AttributeValue> parse(CharBuffer text) throws RejectedRecordException {
        List<@Nullable String> row = CsvRow.parse(text, dialect);
        int count = row.size();
        while (count > columns.size() && row.get(count - 1) == null) {
            count--;
        }
        if (count > columns.size() || (count < columns.size() && !padShortRows)) {
            throw new RejectedRecordException(
                    "The row has " + count + " values; there are " + columns.size() + " columns.");
        }
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            String value = row.get(index);
            if (value != null && !values.isNull(value)) {
                fields.put(columns.get(index), values.convert(columns.get(index), value));
            }
        }
        return fields;
    }
}
