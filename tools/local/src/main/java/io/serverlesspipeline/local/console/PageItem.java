package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.local.item.ItemJson;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the page shows it.
 *
 * @param pk the partition key
 * @param sk the sort key
 * @param type the entity type; {@code object} or {@code rejected} for the function's own items
 * @param attributes all attributes, keys included
 * @param expiresAt when it expires, in seconds since 1970, or null if it doesn't
 * @param source where it comes from, or null if the item doesn't say
 */
record PageItem(
        String pk,
        String sk,
        String type,
        ObjectNode attributes,
        @Nullable Long expiresAt,
        @Nullable Source source) {

    /**
     * The origin of an item.
     *
     * @param key the object's key
     * @param record the record's number in the object, or null for the object's own item
     */
    record Source(String key, @Nullable Long record) {}

    static PageItem of(Map<String, AttributeValue> item) {
        ObjectNode attributes = ItemJson.object(item);
        String pk = attributes.path("PK").asText();
        return new PageItem(
                pk,
                attributes.path("SK").asText(),
                type(item),
                attributes,
                attributes.path("expiresAt").isNumber()
                        ? Long.valueOf(attributes.path("expiresAt").longValue())
                        : null,
                source(item, attributes));
    }

    /** Returns the type of an item, which needs only the keys and the entity type. */
    static String type(Map<String, AttributeValue> item) {
        if (ObjectItemView.is(item)) {
            return "object";
        }
        // Other programs may write items whose type isn't a string.
        String entity =
                item.getOrDefault("entityType", AttributeValue.fromS("")).s();
        return RejectedItemView.is(item) ? "rejected" : entity == null ? "" : entity;
    }

    private static @Nullable Source source(Map<String, AttributeValue> item, ObjectNode attributes) {
        String source = ObjectItemView.is(item) || RejectedItemView.is(item)
                ? attributes.path("PK").asText().substring("OBJECT#".length())
                : attributes.path("source").asText();
        int slash = source.indexOf('/');
        if (slash < 0) {
            return null;
        }
        boolean hasRecord = attributes.path("record").isNumber();
        return new Source(
                source.substring(slash + 1),
                hasRecord ? Long.valueOf(attributes.path("record").longValue()) : null);
    }
}
