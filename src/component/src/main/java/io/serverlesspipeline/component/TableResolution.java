package io.serverlesspipeline.component;

/** Resolves the arguments that shape the table. */
final class TableResolution {
    private TableResolution() {}

    static TableSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new TableSettings(
                NameChecks.whenKnown(checks, "tableName", args.tableName(), NameChecks::tableName),
                args.deletionProtection().orElse(true),
                NameChecks.whenKnown(checks, "tableKeyArn", args.tableKeyArn(), NameChecks::keyArn));
    }
}
