package io.serverlesspipeline.handler.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of an uploaded file, or a record that the previous transformer emitted for it. An emitted record has the
 * type and the fields that were emitted, and the number and the position of the file's record.
 */
public interface InputRecord {
    /**
     * Returns the record's entity type: the type that its file rule sets, or else the value of its type field. Returns
     * null if neither exists; the record can still be emitted with a type.
     */
    @Nullable
    String type();

    /**
     * Returns the record's fields in their order, including its type field. The map belongs to the transformer: it can
     * be changed and emitted.
     *
     * <p>Each value is a {@link String}, a {@link java.math.BigDecimal} with exactly the number's value, a
     * {@link Boolean}, a {@link java.util.List} or a {@link Map} of such values, or null.
     */
    Map<String, @Nullable Object> fields();

    /** Returns the record's number in the file, starting at 1. */
    long number();

    /** Returns the offset of the record's first byte in the decompressed file. */
    long position();

    /** Returns the uploaded object that contains the record. */
    UploadedObject object();
}
