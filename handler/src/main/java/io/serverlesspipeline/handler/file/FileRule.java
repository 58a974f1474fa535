package io.serverlesspipeline.handler.file;

import com.fasterxml.jackson.core.JsonPointer;
import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.mapping.FieldPath;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.Format;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the objects with certain keys are read.
 *
 * @param keyPrefix what the keys begin with
 * @param keySuffix what the keys end with
 * @param format the format, null to derive it from the content type and the key
 * @param compression the compression, null to derive it from the object
 * @param charset the charset of text without a byte-order mark, null for the one that the content type declares, or
 *     UTF-8
 * @param records where the array of records is inside a JSON value, null if the records aren't wrapped
 * @param csv how CSV content is read
 * @param type the entity type of all records, null if a field selects it
 * @param typeField the field that selects a record's entity type
 */
public record FileRule(
        String keyPrefix,
        String keySuffix,
        @Nullable Format format,
        @Nullable Compression compression,
        @Nullable Charset charset,
        @Nullable JsonPointer records,
        CsvOptions csv,
        @Nullable String type,
        FieldPath typeField) {
    /** The rule of objects that no other rule matches. */
    public static final FileRule DEFAULT =
            new FileRule("", "", null, null, null, null, CsvOptions.DEFAULT, null, FieldPath.parse("type"));

    boolean matches(String key) {
        return key.startsWith(keyPrefix) && key.endsWith(keySuffix);
    }
}
