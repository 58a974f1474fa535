package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the arguments that shape the table. */
final class TableResolution {
    private static final List<String> TABLE_CLASSES = List.of("STANDARD", "STANDARD_INFREQUENT_ACCESS");
    private static final List<String> STREAM_VIEW_TYPES =
            List.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES");

    private final ServerlessPipelineArgs args;
    private final ArgumentChecks checks;

    private TableResolution(ServerlessPipelineArgs args, ArgumentChecks checks) {
        this.args = args;
        this.checks = checks;
    }

    static TableSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new TableResolution(args, checks).resolve();
    }

    private TableSettings resolve() {
        if (args.existingTableName().isPresent()) {
            refuseSettingsOfANewTable();
        }
        args.tableClass().ifPresent(value -> checks.oneOf("tableClass", value, TABLE_CLASSES));
        args.streamViewType().ifPresent(value -> checks.oneOf("streamViewType", value, STREAM_VIEW_TYPES));
        List<TableIndexArgs> indexes = List.copyOf(args.indexes().orElse(List.of()));
        TableIndexChecks.check(indexes, checks);
        TableSettings.Capacity capacity = new TableSettings.Capacity(
                args.maximumReadRequestUnits(),
                args.maximumWriteRequestUnits(),
                args.readCapacity(),
                args.writeCapacity());
        TableCapacityChecks.check(capacity, checks);
        return new TableSettings(
                known("tableName", args.tableName(), NameChecks::tableName),
                known("existingTableName", args.existingTableName(), NameChecks::tableName),
                args.deletionProtection().orElse(true),
                known("tableKeyArn", args.tableKeyArn(), NameChecks::keyArn),
                args.pointInTimeRecovery().orElse(true),
                args.tableClass(),
                args.streamViewType(),
                indexes,
                capacity);
    }

    private void refuseSettingsOfANewTable() {
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
        checks.refuseBeside("existingTableName", settings, "an existing table is not changed");
    }

    private Optional<Output<String>> known(String argument, Optional<Output<String>> value, ValueCheck<String> check) {
        return ValueCheck.whenKnown(checks, argument, value, check);
    }
}
