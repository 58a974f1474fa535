package io.serverlesspipeline.handler.record;

import com.fasterxml.jackson.core.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * How an object's records are read.
 *
 * @param format the format, one that has records
 * @param records where the array of records is inside a JSON value, null if the records aren't wrapped
 * @param csv how CSV content is read
 * @param typeColumn the column that must exist in a CSV file, null if none must
 */
public record ReadOptions(
        Format format,
        @Nullable JsonPointer records,
        CsvOptions csv,
        @Nullable String typeColumn) {}
