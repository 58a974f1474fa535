package io.serverlesspipeline.component.internal.table;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Optional;

/**
 * The capacity of a new table and of each of its indexes: on demand, with a maximum or without, or provisioned.
 *
 * @param maximumReadRequestUnits the maximum for reads on demand, if there is one
 * @param maximumWriteRequestUnits the maximum for writes on demand, if there is one
 * @param read the provisioned read capacity, if capacity is provisioned
 * @param write the provisioned write capacity, if capacity is provisioned
 */
record TableCapacity(
        Optional<Integer> maximumReadRequestUnits,
        Optional<Integer> maximumWriteRequestUnits,
        Optional<TableCapacityArgs> read,
        Optional<TableCapacityArgs> write) {
    static TableCapacity of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        TableCapacityChecks.check(args, checks);
        return new TableCapacity(
                args.maximumReadRequestUnits(),
                args.maximumWriteRequestUnits(),
                args.readCapacity(),
                args.writeCapacity());
    }

    boolean isOnDemand() {
        return read.isEmpty();
    }

    boolean hasMaximum() {
        return maximumReadRequestUnits.isPresent() || maximumWriteRequestUnits.isPresent();
    }
}
