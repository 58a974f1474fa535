package io.serverlesspipeline.handler.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item of the table.
 *
 * @param attributes the attributes as plain Java values, of the same types as the fields of
 *     {@link io.serverlesspipeline.handler.api.InputRecord}; they include {@code PK} and {@code SK} and, for the item
 *     of a record, {@code entityType} and where the record comes from
 */
public record StoredItem(Map<String, @Nullable Object> attributes) {
    /** Creates an unmodifiable copy of the attributes. */
    public StoredItem {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Returns the partition key. */
    public String partitionKey() {
        return String.valueOf(attributes.get("PK"));
    }

    /** Returns the sort key. */
    public String sortKey() {
        return String.valueOf(attributes.get("SK"));
    }

    /** Returns the entity type, or null for the file's own item. */
    public @Nullable String type() {
        return (String) attributes.get("entityType");
    }

    /** Returns an attribute, or null if the item doesn't have it. */
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
    }
}
