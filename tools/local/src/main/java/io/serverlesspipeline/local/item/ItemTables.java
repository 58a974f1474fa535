package io.serverlesspipeline.local.item;

import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prints items as tables: uploaded objects, entities by type, rejected records. */
public final class ItemTables {
    private static final int MAX_TEXT_LENGTH = 200;
    private static final Set<String> KEYS =
            Set.of(Attributes.PK, Attributes.SK, Attributes.GSI1PK, Attributes.GSI1SK, Attributes.ENTITY_TYPE);

    private final Console console;

    /** Creates a printer that writes to a console. */
    public ItemTables(Console console) {
        this.console = console;
    }

    /** Prints each item in the table for its kind. */
    public void print(List<Map<String, AttributeValue>> items) {
        List<ObjectItemView> objects = new ArrayList<>();
        List<RejectedItemView> rejected = new ArrayList<>();
        Map<String, List<Map<String, AttributeValue>>> entities = new TreeMap<>();
        for (Map<String, AttributeValue> item : items) {
            if (ObjectItemView.is(item)) {
                objects.add(ObjectItemView.of(item));
            } else if (RejectedItemView.is(item)) {
                rejected.add(RejectedItemView.of(item));
            } else {
                String type = SanitizedText.of(Attributes.string(item, Attributes.ENTITY_TYPE));
                entities.computeIfAbsent(type, unused -> new ArrayList<>()).add(item);
            }
        }
        printObjects(objects);
        entities.forEach(this::printEntities);
        printRejected(rejected);
    }

    /** Prints the rejected records, if there are any. */
    public void printRejected(List<RejectedItemView> items) {
        if (items.isEmpty()) {
            return;
        }
        console.heading(Counts.of(items.size(), "rejected record"));
        TextTable table = TextTable.of("key", "record", "reason", "content");
        items.forEach(item -> table.row(
                SanitizedText.of(item.key()),
                Long.toString(item.number()),
                SanitizedText.of(item.reason()),
                SanitizedText.truncated(item.firstBytes(), MAX_TEXT_LENGTH)));
        console.table(table);
    }

    private void printObjects(List<ObjectItemView> items) {
        if (items.isEmpty()) {
            return;
        }
        // A pipeline has one bucket, so the heading names it once.
        String bucket = items.get(0).bucket();
        console.heading(Counts.of(items.size(), "object") + " (PK = OBJECT#" + bucket + "/<key>, SK = OBJECT)");
        TextTable table = TextTable.of("key", "status", "stored", "rejected", "size", "content");
        items.forEach(item -> table.row(
                SanitizedText.of(item.bucket().equals(bucket) ? item.key() : item.source()),
                item.status(),
                Long.toString(item.recordsStored()),
                Long.toString(item.recordsRejected()),
                Counts.ofBytes(item.size()),
                SanitizedText.truncated(item.failure().isEmpty() ? item.body() : item.failure(), MAX_TEXT_LENGTH)));
        console.table(table);
    }

    private void printEntities(String type, List<Map<String, AttributeValue>> items) {
        console.heading(Counts.of(items.size(), "item") + " of type " + (type.isEmpty() ? "(none)" : type));
        TextTable table = TextTable.of("PK", "SK", "GSI1PK", "GSI1SK", "other attributes");
        items.forEach(item -> table.row(Stream.concat(
                        Stream.of(Attributes.PK, Attributes.SK, Attributes.GSI1PK, Attributes.GSI1SK)
                                .map(name -> SanitizedText.of(Attributes.string(item, name))),
                        Stream.of(otherAttributes(item)))
                .toList()));
        console.table(table);
    }

    private static String otherAttributes(Map<String, AttributeValue> item) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .filter(attribute -> !KEYS.contains(attribute.getKey()))
                        .filter(attribute -> !Attributes.BOOKKEEPING.contains(attribute.getKey()))
                        .map(attribute -> SanitizedText.of(attribute.getKey()) + "=" + format(attribute.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String format(AttributeValue value) {
        String text = value.s() == null ? ItemJson.value(value).toString() : value.s();
        return SanitizedText.truncated(text, MAX_TEXT_LENGTH);
    }
}
