package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What shapes the table that items are put into.
 *
 * @param name the physical name of a new table, if it is not automatic
 * @param existingName the name of a table that is there already, if none is made
 * @param deletionProtection whether a new table refuses to be deleted
 * @param keyArn the customer's key that encrypts the table, if one does
 * @param pointInTimeRecovery whether a new table can be restored
 * @param tableClass the class of a new table, if it is not DynamoDB's default
 * @param streamViewType what the stream of a new table tells, if it has one
 * @param indexes the indexes of a new table besides {@code GSI1}
 * @param capacity the capacity of a new table
 */
record TableSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean deletionProtection,
        Optional<Output<String>> keyArn,
        boolean pointInTimeRecovery,
        Optional<String> tableClass,
        Optional<String> streamViewType,
        List<TableIndexArgs> indexes,
        Capacity capacity) {

    /**
     * How much a new table, and each of its indexes, can be read and written: as much as is asked for, up to a maximum
     * if there is one, or as much as is provisioned.
     */
    record Capacity(
            Optional<Integer> maximumReadRequestUnits,
            Optional<Integer> maximumWriteRequestUnits,
            Optional<TableCapacityArgs> read,
            Optional<TableCapacityArgs> write) {
        boolean onDemand() {
            return read.isEmpty();
        }

        boolean isLimited() {
            return maximumReadRequestUnits.isPresent() || maximumWriteRequestUnits.isPresent();
        }
    }
}
