package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that a large object must become. They are built from the records' numbers alone, without the function's
 * reader and mapping.
 */
public final class ExpectedItems {
    private final Map<String, AttributeValue> constant = new HashMap<>();
    private final Map<String, NumberedText> numbered = new HashMap<>();
    private final ItemDigest digest = new ItemDigest();

    private ExpectedItems(String key, Map<String, String> fields, boolean hasNumbers) {
        fields.forEach((name, value) -> add(name, value));
        constant.remove(GeneratedRecord.TYPE);
        constant.put("entityType", AttributeValue.fromS("order"));
        if (hasNumbers) {
            constant.put(GeneratedRecord.NUMBER, AttributeValue.fromN("129.9"));
        }
        add("PK", "USER#u-" + NumberedText.PLACEHOLDER);
        add("SK", "ORDER#o-" + NumberedText.PLACEHOLDER);
        add("GSI1PK", "ORDER#PAID");
        add("GSI1SK", "2026-03-01T09:15:00Z");
        add("source", "uploads/" + key);
        add("sequencer", "x0055AED6DCD90281E5");
        add("eventTime", "2026-03-01T09:15:00.000Z");
    }

    /** Returns the items of an NDJSON object with a number of records. */
    public static ExpectedItems ndjson(long records) {
        return new ExpectedItems("large.ndjson", GeneratedRecord.ndjsonFields(), true).addAll(records);
    }

    /** Returns the items of a CSV object with a number of records. */
    public static ExpectedItems csv(long records) {
        return new ExpectedItems("large.csv", GeneratedRecord.csvFields(), false).addAll(records);
    }

    private void add(String name, String value) {
        if (value.contains(NumberedText.PLACEHOLDER)) {
            numbered.put(name, new NumberedText(value));
        } else {
            constant.put(name, AttributeValue.fromS(value));
        }
    }

    private ExpectedItems addAll(long records) {
        for (long number = 1; number <= records; number++) {
            digest.add(item(number));
        }
        return this;
    }

    /** Returns the item of a record. */
    Map<String, AttributeValue> item(long number) {
        Map<String, AttributeValue> item = new HashMap<>(constant);
        numbered.forEach((name, value) -> item.put(name, AttributeValue.fromS(value.of(number))));
        item.put("record", AttributeValue.fromN(Long.toString(number)));
        return item;
    }

    /**
     * Checks that exactly these items are stored.
     *
     * @throws LocalRunException if one is missing, is stored twice, or is different
     */
    void requireEqual(ItemDigest stored) {
        if (stored.count() != digest.count()) {
            throw new LocalRunException("The functions stored " + stored.count() + " items of the large object's "
                    + digest.count() + " records, so records were lost or stored twice.");
        }
        if (stored.sum() != digest.sum()) {
            throw new LocalRunException("The functions stored " + stored.count() + " items, as many as the large object"
                    + " has records, but some of them differ from the records.");
        }
    }
}
