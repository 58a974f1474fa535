package io.serverlesspipeline.local.item;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Leaves out what is left of older uploads. A newer upload of the same key takes the place of the object's item, but
 * the older one's rejected records stay until they expire.
 */
final class CurrentItems {
    private CurrentItems() {}

    /** Returns the items without rejected records of another upload than the one that their object's item tells of. */
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
