package io.serverlesspipeline.component.internal.table;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.TableIndexArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table that stores items.
 *
 * @param name the physical name of a new table, if it isn't generated
 * @param existingName the name of an existing table, if no table is created
 * @param deletionProtection whether DynamoDB refuses to delete a new table
 * @param keyArn the ARN of the customer managed key that encrypts the table, if there is one
 * @param pointInTimeRecovery whether a new table can be restored
 * @param tableClass the class of a new table, if it isn't DynamoDB's default
 * @param streamViewType what the stream of a new table contains, if it has one
 * @param indexes the indexes of a new table in addition to {@code GSI1}
 * @param capacity the capacity of a new table
 */
public record TableSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean deletionProtection,
        Optional<Output<String>> keyArn,
        boolean pointInTimeRecovery,
        Optional<String> tableClass,
        Optional<String> streamViewType,
        List<TableIndexArgs> indexes,
        TableCapacity capacity) {
    private static final List<String> TABLE_CLASSES = List.of("STANDARD", "STANDARD_INFREQUENT_ACCESS");
    private static final List<String> STREAM_VIEW_TYPES =
            List.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES");

    /** Returns the settings of the table from a pipeline's arguments. */
    public static TableSettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        if (args.existingTableName().isPresent()) {
            rejectSettingsOfNewTable(args, checks);
        }
        args.tableClass().ifPresent(value -> checks.oneOf("tableClass", value, TABLE_CLASSES));
        args.streamViewType().ifPresent(value -> checks.oneOf("streamViewType", value, STREAM_VIEW_TYPES));
        List<TableIndexArgs> indexes = List.copyOf(args.indexes().orElse(List.of()));
        TableIndexChecks.check(indexes, checks);
        TableCapacity capacity = TableCapacity.of(args, checks);
        return new TableSettings(
                ValueCheck.whenKnown(checks, "tableName", args.tableName(), NameChecks::tableName),
                ValueCheck.whenKnown(checks, "existingTableName", args.existingTableName(), NameChecks::tableName),
                args.deletionProtection().orElse(true),
                ValueCheck.whenKnown(checks, "tableKeyArn", args.tableKeyArn(), NameChecks::keyArn),
                args.pointInTimeRecovery().orElse(true),
                args.tableClass(),
                args.streamViewType(),
                indexes,
                capacity);
    }

    private static void rejectSettingsOfNewTable(ServerlessPipelineArgs args, ArgumentChecks checks) {
        Map<String, Optional<?>> settings = Map.of(
                "tableName", args.tableName(),
                "deletionProtection", args.deletionProtection(),
                "pointInTimeRecovery", args.pointInTimeRecovery(),
                "tableClass", args.tableClass(),
                "indexes", args.indexes(),
                "streamViewType", args.streamViewType(),
                "maximumReadRequestUnits", args.maximumReadRequestUnits(),
                "maximumWriteRequestUnits", args.maximumWriteRequestUnits(),
                "readCapacity", args.readCapacity(),
                "writeCapacity", args.writeCapacity());
        checks.rejectWith("existingTableName", settings, "the pipeline doesn't change an existing table");
    }
}
