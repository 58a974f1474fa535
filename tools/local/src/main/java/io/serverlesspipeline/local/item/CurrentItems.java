package io.serverlesspipeline.local.item;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Filters out the rejected records of older uploads. A newer upload of the same key replaces the object's item, but the
 * rejected records of the older upload stay until they expire.
 */
final class CurrentItems {
    private CurrentItems() {}

    /** Returns the items without the rejected records that belong to a different upload than the object's item. */
    static List<Map<String, AttributeValue>> of(List<Map<String, AttributeValue>> items) {
        Map<String, ObjectItemView> objects = items.stream()
                .filter(ObjectItemView::is)
                .map(ObjectItemView::of)
                .collect(Collectors.toMap(ObjectItemView::source, Function.identity()));
        return items.stream()
                .filter(item -> !RejectedItemView.is(item) || isCurrent(RejectedItemView.of(item), objects))
                .toList();
    }

    private static boolean isCurrent(RejectedItemView rejected, Map<String, ObjectItemView> objects) {
        ObjectItemView object = objects.get(rejected.source());
        return object == null || rejected.isOf(object);
    }
}
