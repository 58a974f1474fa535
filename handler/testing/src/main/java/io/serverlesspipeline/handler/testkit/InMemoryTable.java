package io.serverlesspipeline.handler.testkit;

import io.serverlesspipeline.handler.item.AttributeNames;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemKey;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.transform.FieldValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table for the items of one upload. Every condition holds, because the puts arrive in order and each is newer than
 * the item that it replaces.
 */
final class InMemoryTable implements ItemWriter {
    private final Map<ItemKey, Map<String, @Nullable Object>> items = new LinkedHashMap<>();

    @Override
    public synchronized PutOutcome put(ConditionalPut put) {
        ItemKey key = new ItemKey(string(put, AttributeNames.PK), string(put, AttributeNames.SK));
        items.put(key, FieldValues.of(put.item()));
        return new PutOutcome.Stored();
    }

    private static String string(ConditionalPut put, String name) {
        return put.item().getOrDefault(name, AttributeValue.fromS("")).s();
    }

    /** Returns what the table contains: the object's own item, its entities and its rejected records. */
    synchronized StoredFile file() {
        Map<String, @Nullable Object> object = Map.of();
        List<StoredItem> entities = new ArrayList<>();
        List<StoredFile.Rejection> rejections = new ArrayList<>();
        for (Map<String, @Nullable Object> item : items.values()) {
            if (item.containsKey(AttributeNames.ENTITY_TYPE)) {
                entities.add(new StoredItem(item));
            } else if (item.containsKey(AttributeNames.REASON)) {
                rejections.add(new StoredFile.Rejection(
                        number(item, AttributeNames.RECORD), String.valueOf(item.get(AttributeNames.REASON))));
            } else {
                object = item;
            }
        }
        return new StoredFile(new StoredItem(object), entities, rejections);
    }

    private static long number(Map<String, @Nullable Object> item, String name) {
        return item.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
