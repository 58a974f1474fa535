package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Command(
        name = "items",
        description = {
            "Shows the items in the table. Leaves out the rejected records of uploads that a newer upload of "
                    + "the same key has replaced.",
            ""
        })
final class ItemsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Option(
            names = "--pk",
            paramLabel = "KEY",
            description = "Show only the items with this partition key, " + "such as USER#u-1.")
    private @Nullable String partitionKey;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "Show at most this many items; the minimum is 1 (default: " + ItemListing.MAX_IN_TABLES
                    + " in tables, all with --json).")
    private @Nullable Integer limit;

    @Option(names = "--json", description = "Print a JSON array with every attribute instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        if (limit != null && limit < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            StoredItems stored = new StoredItems(pipeline.clients().dynamoDb(), pipeline.outputs());
            List<Map<String, AttributeValue>> items =
                    partitionKey == null ? stored.all() : stored.ofPartition(partitionKey);
            if (items.isEmpty() && !json) {
                context.console()
                        .line(partitionKey == null ? "The table is empty." : "No item has that partition key.");
            } else {
                new ItemListing(context.console(), json, limit).print(items);
            }
            return 0;
        }
    }
}
