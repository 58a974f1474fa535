package io.serverlesspipeline.component;

import java.util.Optional;

/** Finds what is wrong with the table's capacity. */
final class TableCapacityChecks {
    /** What removes a limit, see "OnDemandThroughput" in the Amazon DynamoDB API Reference. */
    private static final int NO_LIMIT = -1;

    private TableCapacityChecks() {}

    static void check(TableSettings.Capacity capacity, ArgumentChecks checks) {
        checkMaximum("maximumReadRequestUnits", capacity.maximumReadRequestUnits(), capacity, checks);
        checkMaximum("maximumWriteRequestUnits", capacity.maximumWriteRequestUnits(), capacity, checks);
        if (capacity.read().isPresent() != capacity.write().isPresent()) {
            boolean readIsSet = capacity.read().isPresent();
            checks.report(
                    readIsSet ? "writeCapacity" : "readCapacity",
                    "is not set",
                    "set it too, or leave out " + (readIsSet ? "readCapacity" : "writeCapacity")
                            + " for a table on demand");
        }
        capacity.read().ifPresent(read -> checkProvisioned("readCapacity", read, checks));
        capacity.write().ifPresent(write -> checkProvisioned("writeCapacity", write, checks));
    }

    private static void checkMaximum(
            String argument, Optional<Integer> maximum, TableSettings.Capacity capacity, ArgumentChecks checks) {
        maximum.ifPresent(units -> {
            checks.check(
                    argument,
                    units,
                    value -> value >= 1 || value == NO_LIMIT,
                    "give at least 1 unit, or " + NO_LIMIT + " to remove a limit that is set");
            if (capacity.read().isPresent() || capacity.write().isPresent()) {
                checks.refuse(
                        argument,
                        units,
                        "leave it out, or leave out readCapacity and writeCapacity, since it limits a table on demand");
            }
        });
    }

    private static void checkProvisioned(String argument, TableCapacityArgs capacity, ArgumentChecks checks) {
        checks.atLeast(argument + ".minimum", capacity.minimum(), 1, "unit");
        capacity.maximum()
                .ifPresent(maximum -> checks.check(
                        argument + ".maximum",
                        maximum,
                        value -> value > capacity.minimum(),
                        "give more than the minimum, or leave it out for a capacity that stays"));
        capacity.targetUtilization().ifPresent(target -> {
            checks.inRange(argument + ".targetUtilization", target, 20, 90, " percent");
            if (capacity.maximum().isEmpty()) {
                checks.refuse(
                        argument + ".targetUtilization",
                        target,
                        "set a maximum too, since a capacity without is not scaled");
            }
        });
    }
}
