package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.StoredItems;
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
            "Shows the items that are stored in the table, but for the rejected records of uploads that a newer one of the "
                    + "same key has replaced.",
            ""
        })
final class ItemsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Option(names = "--pk", paramLabel = "KEY", description = "Only the items of this partition key, such as USER#u-1.")
    private @Nullable String partitionKey;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "How many items to show at most, from 1. By default " + ItemListing.MOST_IN_TABLES
                    + " in tables, and all as JSON.")
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
                        .line(partitionKey == null ? "The table is empty." : "There is no item of that partition key.");
            } else {
                new ItemListing(context.console(), json, limit).print(items);
            }
            return 0;
        }
    }
}
