package io.serverlesspipeline.local.item;

import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.TextTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The number of items of each kind.
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

    /** Returns the counts as a table. */
    public TextTable table() {
        TextTable table = TextTable.of("items", "count");
        new TreeMap<>(counts).forEach((kind, count) -> table.row(SanitizedText.of(kind), count.toString()));
        return table;
    }

    private static String kind(Map<String, AttributeValue> item) {
        if (ObjectItemView.is(item)) {
            return "objects with status " + ObjectItemView.of(item).status();
        }
        if (RejectedItemView.is(item)) {
            return "rejected records";
        }
        return "items of type " + Attributes.string(item, Attributes.ENTITY_TYPE);
    }
}
