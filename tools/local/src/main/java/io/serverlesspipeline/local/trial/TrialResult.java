package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.local.item.ObjectItemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The result of a trial.
 *
 * @param object the object's item
 * @param entities the items of the first records, each as its last record leaves it
 * @param rejected the items of the first rejected records
 * @param puts how many items of entities were put, including those that were replaced
 * @param replaced how many records replace an earlier record of the file, among the first {@value TrialTable#MAX_KEYS}
 *     keys
 */
public record TrialResult(
        Map<String, AttributeValue> object,
        List<Map<String, AttributeValue>> entities,
        List<Map<String, AttributeValue>> rejected,
        long puts,
        long replaced) {
    /** Creates defensive copies of the collections. */
    public TrialResult {
        object = Map.copyOf(object);
        entities = List.copyOf(entities);
        rejected = List.copyOf(rejected);
    }

    /** Returns the status and the counts. */
    public ObjectItemView summary() {
        return ObjectItemView.of(object);
    }

    /** Returns whether the whole file would be stored. */
    public boolean succeeded() {
        return summary().status().equals("STORED");
    }

    /** Returns all items: first the object's item, then the entities, then the rejected records. */
    public List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>(List.of(object));
        items.addAll(entities);
        items.addAll(rejected);
        return items;
    }
}
