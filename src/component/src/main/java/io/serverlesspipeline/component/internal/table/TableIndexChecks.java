package io.serverlesspipeline.component.internal.table;

import io.serverlesspipeline.component.TableIndexArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the additional indexes of a table; see "Quotas in Amazon DynamoDB" in its Developer Guide. */
final class TableIndexChecks {
    /** The quota of 20 indexes less the pipeline's own. */
    private static final int MAX_INDEXES = 19;

    private static final int MAX_INDEX_ATTRIBUTES = 20;
    private static final int MAX_TOTAL_ATTRIBUTES = 100;

    private static final int MAX_NAME_BYTES = 255;

    private static final List<String> TYPES = List.of("S", "N", "B");
    private static final List<String> PROJECTIONS = List.of("ALL", "KEYS_ONLY", "INCLUDE");

    private final Map<String, String> typeByAttribute = new HashMap<>(ItemAttributes.TYPES);
    private final Set<String> names = new HashSet<>(Set.of(ItemTable.INDEX));
    private final ArgumentChecks checks;

    private TableIndexChecks(ArgumentChecks checks) {
        this.checks = checks;
    }

    static void check(List<TableIndexArgs> indexes, ArgumentChecks checks) {
        checks.require(
                "indexes",
                indexes.size() + " indexes",
                any -> indexes.size() <= MAX_INDEXES,
                "specify at most " + MAX_INDEXES + ", because a table can have 20 including " + ItemTable.INDEX);
        TableIndexChecks indexChecks = new TableIndexChecks(checks);
        for (int index = 0; index < indexes.size(); index++) {
            indexChecks.check("indexes[" + index + "]", indexes.get(index));
        }
        int total = indexes.stream().mapToInt(TableIndexChecks::attributeCount).sum();
        checks.require(
                "indexes",
                total + " nonKeyAttributes",
                any -> total <= MAX_TOTAL_ATTRIBUTES,
                "specify at most " + MAX_TOTAL_ATTRIBUTES + " in total, or use the projection ALL");
    }

    private static int attributeCount(TableIndexArgs index) {
        return index.nonKeyAttributes().orElse(List.of()).size();
    }

    private void check(String argument, TableIndexArgs index) {
        checks.require(
                argument + ".name",
                index.name(),
                name -> name.matches("[A-Za-z0-9_.-]{3,255}"),
                "specify 3 to 255 letters, digits, and . - _, as DynamoDB requires");
        checks.require(
                argument + ".name",
                index.name(),
                names::add,
                "specify a unique name other than " + ItemTable.INDEX + ", which the pipeline creates");
        checkKey(
                argument + ".partitionKey",
                index.partitionKey(),
                index.partitionKeyType().orElse("S"));
        index.sortKey().ifPresent(key -> {
            checkKey(argument + ".sortKey", key, index.sortKeyType().orElse("S"));
            checks.require(
                    argument + ".sortKey",
                    key,
                    value -> !value.equals(index.partitionKey()),
                    "specify an attribute other than the partition key, or remove it");
        });
        if (index.sortKey().isEmpty()) {
            index.sortKeyType()
                    .ifPresent(
                            type -> checks.reject(argument + ".sortKeyType", type, "also set sortKey, or remove it"));
        }
        checkProjection(argument, index);
    }

    private void checkKey(String argument, String attribute, String type) {
        checkName(argument, attribute);
        checks.oneOf(argument + "Type", type, TYPES);
        String other = typeByAttribute.putIfAbsent(attribute, type);
        if (other != null && !other.equals(type)) {
            checks.reject(
                    argument + "Type",
                    type,
                    "specify " + other + ", because the attribute " + attribute + " has that type in "
                            + (ItemAttributes.TYPES.containsKey(attribute)
                                    ? "the pipeline's own items"
                                    : "another index"));
        }
    }

    private void checkName(String argument, String attribute) {
        checks.require(
                argument,
                attribute,
                name -> !name.isBlank() && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES,
                "specify an attribute name of at most " + MAX_NAME_BYTES + " bytes");
    }

    private void checkProjection(String argument, TableIndexArgs index) {
        List<String> attributes = index.nonKeyAttributes().orElse(List.of());
        for (int number = 0; number < attributes.size(); number++) {
            checkName(argument + ".nonKeyAttributes[" + number + "]", attributes.get(number));
        }
        String projection =
                checks.oneOf(argument + ".projection", index.projection().orElse("ALL"), PROJECTIONS);
        int count = attributeCount(index);
        if (projection.equals("INCLUDE")) {
            checks.inRange(argument + ".nonKeyAttributes", count, 1, MAX_INDEX_ATTRIBUTES, " attribute names");
        } else if (count > 0) {
            checks.reject(
                    argument + ".nonKeyAttributes",
                    index.nonKeyAttributes().orElseThrow(),
                    "remove it, or set the projection INCLUDE");
        }
    }
}
