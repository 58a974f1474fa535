package io.serverlesspipeline.handler.testing;

import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An in-memory table that evaluates condition expressions. */
public final class FakeTable implements ItemWriter {
    /** The primary key of an item. */
    public record Key(String pk, String sk) {}

    private final Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
    private Consumer<ConditionalPut> before = put -> {};
    private int puts;

    /** Calls {@code before} at each put. An exception that it throws makes the put fail. */
    public synchronized void before(Consumer<ConditionalPut> before) {
        this.before = before;
    }

    @Override
    public PutOutcome put(ConditionalPut put) {
        Consumer<ConditionalPut> first;
        synchronized (this) {
            puts++;
            first = before;
        }
        first.accept(put);
        synchronized (this) {
            Key key = new Key(string(put, "PK"), string(put, "SK"));
            Map<String, AttributeValue> existing = items.getOrDefault(key, Map.of());
            if (!ConditionExpression.holds(put.condition(), existing)) {
                return new PutOutcome.ConditionFailed(existing);
            }
            items.put(key, Map.copyOf(put.item()));
            return new PutOutcome.Stored();
        }
    }

    private static String string(ConditionalPut put, String attribute) {
        return Objects.requireNonNull(put.item().get(attribute), attribute).s();
    }

    /** Returns how many puts there were so far, including those that failed. */
    public synchronized int puts() {
        return puts;
    }

    /** Returns the item with a key, or null if there is none. */
    public synchronized @Nullable Map<String, AttributeValue> find(String pk, String sk) {
        return items.get(new Key(pk, sk));
    }

    /** Returns the item with a key, which must exist. */
    public synchronized Map<String, AttributeValue> get(String pk, String sk) {
        Map<String, AttributeValue> item = find(pk, sk);
        if (item == null) {
            throw new AssertionError("No item " + pk + " / " + sk + " among " + items.keySet());
        }
        return item;
    }

    /** Returns all items. */
    public synchronized Map<Key, Map<String, AttributeValue>> items() {
        return Map.copyOf(items);
    }
}
