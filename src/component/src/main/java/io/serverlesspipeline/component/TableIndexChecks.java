package io.serverlesspipeline.component;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with the table's further indexes; see "Quotas in Amazon DynamoDB" in its Developer Guide. */
final class TableIndexChecks {
    /** Twenty, of which the pipeline has one itself. */
    private static final int MOST_INDEXES = 19;

    private static final int MOST_ATTRIBUTES_OF_AN_INDEX = 20;
    private static final int MOST_ATTRIBUTES_OF_ALL_INDEXES = 100;

    private static final int MOST_BYTES_OF_A_NAME = 255;

    private static final List<String> TYPES = List.of("S", "N", "B");
    private static final List<String> PROJECTIONS = List.of("ALL", "KEYS_ONLY", "INCLUDE");

    private final Map<String, String> typeByAttribute = new HashMap<>(ItemAttributes.TYPES);
    private final Set<String> names = new HashSet<>(Set.of(ItemTable.INDEX));
    private final ArgumentChecks checks;

    private TableIndexChecks(ArgumentChecks checks) {
        this.checks = checks;
    }

    static void check(List<TableIndexArgs> indexes, ArgumentChecks checks) {
        checks.check(
                "indexes",
                indexes.size() + " indexes",
                any -> indexes.size() <= MOST_INDEXES,
                "give at most " + MOST_INDEXES + ", since a table has at most 20 and " + ItemTable.INDEX + " is one");
        TableIndexChecks indexChecks = new TableIndexChecks(checks);
        for (int index = 0; index < indexes.size(); index++) {
            indexChecks.check("indexes[" + index + "]", indexes.get(index));
        }
        int projected = indexes.stream().mapToInt(TableIndexChecks::projected).sum();
        checks.check(
                "indexes",
                projected + " nonKeyAttributes",
                any -> projected <= MOST_ATTRIBUTES_OF_ALL_INDEXES,
                "give at most " + MOST_ATTRIBUTES_OF_ALL_INDEXES + " together, or the projection ALL");
    }

    private static int projected(TableIndexArgs index) {
        return index.nonKeyAttributes().orElse(List.of()).size();
    }

    private void check(String argument, TableIndexArgs index) {
        checks.check(
                argument + ".name",
                index.name(),
                name -> name.matches("[A-Za-z0-9_.-]{3,255}"),
                "give 3 to 255 letters, digits and . - _, as DynamoDB asks");
        checks.check(
                argument + ".name",
                index.name(),
                names::add,
                "give each index a name of its own, other than " + ItemTable.INDEX + ", which the pipeline makes");
        checkKey(
                argument + ".partitionKey",
                index.partitionKey(),
                index.partitionKeyType().orElse("S"));
        index.sortKey().ifPresent(key -> {
            checkKey(argument + ".sortKey", key, index.sortKeyType().orElse("S"));
            checks.check(
                    argument + ".sortKey",
                    key,
                    value -> !value.equals(index.partitionKey()),
                    "name another attribute than the partition key, or leave it out");
        });
        if (index.sortKey().isEmpty()) {
            index.sortKeyType()
                    .ifPresent(
                            type -> checks.refuse(argument + ".sortKeyType", type, "set sortKey too, or leave it out"));
        }
        checkProjection(argument, index);
    }

    private void checkKey(String argument, String attribute, String type) {
        checkName(argument, attribute);
        checks.oneOf(argument + "Type", type, TYPES);
        String other = typeByAttribute.putIfAbsent(attribute, type);
        if (other != null && !other.equals(type)) {
            checks.refuse(
                    argument + "Type",
                    type,
                    "give " + other + ", since the attribute " + attribute + " has that type in "
                            + (ItemAttributes.TYPES.containsKey(attribute)
                                    ? "the pipeline's own items"
                                    : "another index"));
        }
    }

    private void checkName(String argument, String attribute) {
        checks.check(
                argument,
                attribute,
                name -> !name.isBlank() && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_A_NAME,
                "name an attribute, with at most " + MOST_BYTES_OF_A_NAME + " bytes");
    }

    private void checkProjection(String argument, TableIndexArgs index) {
        List<String> projected = index.nonKeyAttributes().orElse(List.of());
        for (int number = 0; number < projected.size(); number++) {
            checkName(argument + ".nonKeyAttributes[" + number + "]", projected.get(number));
        }
        String projection =
                checks.oneOf(argument + ".projection", index.projection().orElse("ALL"), PROJECTIONS);
        int attributes = projected(index);
        if (projection.equals("INCLUDE")) {
            checks.inRange(
                    argument + ".nonKeyAttributes", attributes, 1, MOST_ATTRIBUTES_OF_AN_INDEX, " names of attributes");
        } else if (attributes > 0) {
            checks.refuse(
                    argument + ".nonKeyAttributes",
                    index.nonKeyAttributes().orElseThrow(),
                    "leave it out, or set the projection INCLUDE");
        }
    }
}
