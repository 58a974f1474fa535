package io.serverlesspipeline.handler.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receives the records that a transformer emits. */
public interface RecordSink {
    /**
     * Emits a record. The next transformer receives it. If there is none, the function stores it as an item.
     *
     * <p>The sink copies the fields, so the map can be changed and emitted again. The entity rule of {@code type}
     * derives the item's keys from the fields. If the type comes from a field of the file, that field takes the value
     * of {@code type}.
     *
     * @param type the entity type; one that the argument {@code entities} has a rule for
     * @param fields the fields: each value is a {@link String}, a {@link Number} of the package {@code java.lang} or
     *     {@code java.math}, a {@link Boolean}, a {@link java.util.List} or a {@link Map} of such values, or null
     * @throws InvalidRecordException if a value has another type, DynamoDB can't store it, or the limits of
     *     {@link RecordTransformer} are exceeded; the record is then rejected, even if the transformer catches the
     *     exception
     */
    void emit(String type, Map<String, ? extends @Nullable Object> fields);
}
