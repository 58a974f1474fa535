package io.serverlesspipeline.local.item;

import io.serverlesspipeline.local.output.Printable;
import io.serverlesspipeline.local.output.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many items there are of each kind.
 *
 * @param counts the number of items by kind: objects by status, entities by type, rejected records
 */
public record TableSummary(Map<String, Integer> counts) {
    public TableSummary {
        counts = Map.copyOf(counts);
    }

    /** Counts items. */
    public static TableSummary of(List<Map<String, AttributeValue>> items) {
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(kind(item), 1, Integer::sum));
        return new TableSummary(counts);
    }

    /** Returns the numbers as a table. */
    public Table table() {
        Table table = Table.of("items", "number");
        new TreeMap<>(counts).forEach((kind, count) -> table.row(Printable.of(kind), count.toString()));
        return table;
    }

    private static String kind(Map<String, AttributeValue> item) {
        if (ObjectItem.is(item)) {
            return "objects that are " + ObjectItem.of(item).status();
        }
        if (RejectedItem.is(item)) {
            return "rejected records";
        }
        return "items of type " + Attributes.text(item, Attributes.ENTITY_TYPE);
    }
}
