package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An empty table for the items of one upload. It keeps the first items, and counts the others.
 *
 * <p>Every condition holds: the items come from a single attempt to store a single upload, whose records arrive in
 * order, and so each put is newer than the item that it replaces. Not thread-safe.
 */
final class TrialTable implements ItemWriter {
    /** How many keys are remembered, to recognize records that replace earlier ones. Bounds the memory. */
    static final int MAX_KEYS = 100_000;

    private final int limit;
    private final Consumer<ObjectItemView> progress;
    private final Set<UUID> keys = new HashSet<>();
    private final Map<UUID, Map<String, AttributeValue>> entities = new LinkedHashMap<>();
    private final List<Map<String, AttributeValue>> rejected = new ArrayList<>();
    private @Nullable Map<String, AttributeValue> object;
    private long puts;
    private long replaced;

    /**
     * Creates a table.
     *
     * @param limit how many entities, and how many rejected records, to keep
     * @param progress receives the object's item whenever it is put
     */
    TrialTable(int limit, Consumer<ObjectItemView> progress) {
        this.limit = limit;
        this.progress = progress;
    }

    @Override
    public PutOutcome put(ConditionalPut put) {
        Map<String, AttributeValue> item = put.item();
        if (ObjectItemView.is(item)) {
            object = item;
            progress.accept(ObjectItemView.of(item));
        } else if (RejectedItemView.is(item)) {
            if (rejected.size() < limit) {
                rejected.add(item);
            }
        } else {
            putEntity(item);
        }
        return new PutOutcome.Stored();
    }

    private void putEntity(Map<String, AttributeValue> item) {
        puts++;
        UUID key = key(item);
        if (keys.contains(key)) {
            replaced++;
        } else if (keys.size() < MAX_KEYS) {
            keys.add(key);
        }
        if (entities.containsKey(key) || entities.size() < limit) {
            entities.put(key, item);
        }
    }

    /** Returns a digest, which takes less memory than a key of up to 3 KB. */
    private static UUID key(Map<String, AttributeValue> item) {
        String key = string(item, "PK") + '\0' + string(item, "SK");
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String string(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    /** Returns the object's item, or nothing if none was put. */
    Optional<Map<String, AttributeValue>> object() {
        return Optional.ofNullable(object);
    }

    /** Returns the first entities, each as its last record left it. */
    List<Map<String, AttributeValue>> entities() {
        return List.copyOf(entities.values());
    }

    /** Returns the items of the first rejected records. */
    List<Map<String, AttributeValue>> rejected() {
        return List.copyOf(rejected);
    }

    /** Returns how many items of entities were put. */
    long puts() {
        return puts;
    }

    /** Returns how many records replaced an earlier one, as far as the keys are remembered. */
    long replaced() {
        return replaced;
    }
}
