package io.serverlesspipeline.component.internal.table;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Optional;

/** Checks the capacity of a table. */
final class TableCapacityChecks {
    /** The value that removes a maximum, see "OnDemandThroughput" in the Amazon DynamoDB API Reference. */
    private static final int NO_LIMIT = -1;

    private TableCapacityChecks() {}

    static void check(ServerlessPipelineArgs args, ArgumentChecks checks) {
        checkMaximum("maximumReadRequestUnits", args.maximumReadRequestUnits(), args, checks);
        checkMaximum("maximumWriteRequestUnits", args.maximumWriteRequestUnits(), args, checks);
        if (args.readCapacity().isPresent() != args.writeCapacity().isPresent()) {
            boolean readIsSet = args.readCapacity().isPresent();
            checks.addProblem(
                    readIsSet ? "writeCapacity" : "readCapacity",
                    "is not set",
                    "set it too, or leave out " + (readIsSet ? "readCapacity" : "writeCapacity")
                            + " for a table on demand");
        }
        args.readCapacity().ifPresent(read -> checkProvisioned("readCapacity", read, checks));
        args.writeCapacity().ifPresent(write -> checkProvisioned("writeCapacity", write, checks));
    }

    private static void checkMaximum(
            String argument, Optional<Integer> maximum, ServerlessPipelineArgs args, ArgumentChecks checks) {
        maximum.ifPresent(units -> {
            checks.require(
                    argument,
                    units,
                    value -> value >= 1 || value == NO_LIMIT,
                    "give at least 1 unit, or " + NO_LIMIT + " to remove a limit that is set");
            if (args.readCapacity().isPresent() || args.writeCapacity().isPresent()) {
                checks.reject(
                        argument,
                        units,
                        "leave it out, or leave out readCapacity and writeCapacity, since it limits a table on demand");
            }
        });
    }

    private static void checkProvisioned(String argument, TableCapacityArgs capacity, ArgumentChecks checks) {
        checks.atLeast(argument + ".minimum", capacity.minimum(), 1, "unit");
        capacity.maximum()
                .ifPresent(maximum -> checks.require(
                        argument + ".maximum",
                        maximum,
                        value -> value > capacity.minimum(),
                        "give more than the minimum, or leave it out for a capacity that stays"));
        capacity.targetUtilization().ifPresent(target -> {
            checks.inRange(argument + ".targetUtilization", target, 20, 90, " percent");
            if (capacity.maximum().isEmpty()) {
                checks.reject(
                        argument + ".targetUtilization",
                        target,
                        "set a maximum too, since a capacity without is not scaled");
            }
        });
    }
}
