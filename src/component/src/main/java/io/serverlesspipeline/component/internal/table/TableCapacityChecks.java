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
                    "also set it, or remove " + (readIsSet ? "readCapacity" : "writeCapacity")
                            + " for an on-demand table");
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
                    "specify at least 1 unit, or " + NO_LIMIT + " to remove an existing maximum");
            if (args.readCapacity().isPresent() || args.writeCapacity().isPresent()) {
                checks.reject(
                        argument,
                        units,
                        "remove it, or remove readCapacity and writeCapacity, because it applies only to on-demand tables");
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
                        "specify more than the minimum, or remove it for a fixed capacity"));
        capacity.targetUtilization().ifPresent(target -> {
            checks.inRange(argument + ".targetUtilization", target, 20, 90, " percent");
            if (capacity.maximum().isEmpty()) {
                checks.reject(
                        argument + ".targetUtilization",
                        target,
                        "also set a maximum, because capacity isn't scaled without it");
            }
        });
    }
}
