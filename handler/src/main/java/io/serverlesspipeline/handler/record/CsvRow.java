package io.serverlesspipeline.handler.record;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file. */
final class CsvRow {
    /** Collects a row's values; an empty value without quotes is null. */
    private static final class Values extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {
        private final List<@Nullable String> values = new ArrayList<>();

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            values.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected List<@Nullable String> buildRecord() {
            return values;
        }
    }

    private CsvRow() {}

    /**
     * Returns the values of a row, null where there is nothing between two delimiters.
     *
     * @throws RejectedRecordException if the quotes are wrong
     */
    static List<@Nullable String> parse(CharBuffer text, CsvDialect dialect) throws RejectedRecordException {
        try {
            return CsvReader.builder()
                    .fieldSeparator(dialect.delimiter())
                    .quoteCharacter(dialect.quote())
                    .commentCharacter(dialect.unused())
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(new Values(), text.toString());
        } catch (CsvParseException e) {
            throw new RejectedRecordException(
                    "The row's quotation marks are invalid: a quoted value must end with a quotation mark directly"
                            + " before the next delimiter or the end of the line.");
        }
    }
}
