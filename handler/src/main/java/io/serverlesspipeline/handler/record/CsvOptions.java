package io.serverlesspipeline.handler.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How CSV content is read.
 *
 * @param delimiter the character between two values, an ASCII character; null to detect it from the first line
 * @param quote the character around quoted values, an ASCII character
 * @param columns the names of the columns; empty if the first line contains them
 * @param padShortRows whether a row with too few values is padded instead of rejected
 * @param nullValues values that mean that there is no value
 * @param fieldTypes the types of columns; a column that isn't listed is a string
 * @param decimalSeparator the decimal separator of numbers: {@code .} or {@code ,}; the other one may group digits
 */
public record CsvOptions(
        @Nullable Character delimiter,
        char quote,
        List<String> columns,
        boolean padShortRows,
        Set<String> nullValues,
        Map<String, FieldType> fieldTypes,
        char decimalSeparator) {
    /** The type of a column. */
    public enum FieldType {
        /** The value as it is. */
        STRING,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}, case-insensitive. */
        BOOLEAN,
        /** Any JSON value. */
        JSON
    }

    /** The options of content without a rule. */
    public static final CsvOptions DEFAULT = new CsvOptions(null, '"', List.of(), false, Set.of(), Map.of(), '.');

    public CsvOptions {
        columns = List.copyOf(columns);
        nullValues = Set.copyOf(nullValues);
        fieldTypes = Map.copyOf(fieldTypes);
    }

    /** Returns these options with a delimiter, unless they have one. */
    public CsvOptions withDefaultDelimiter(char defaultDelimiter) {
        return delimiter != null || quote == defaultDelimiter
                ? this
                : new CsvOptions(
                        defaultDelimiter, quote, columns, padShortRows, nullValues, fieldTypes, decimalSeparator);
    }
}
