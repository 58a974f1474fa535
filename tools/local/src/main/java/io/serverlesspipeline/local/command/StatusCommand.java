package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.EmulatorHealth;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.item.TableSummary;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.TextTable;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description = {"Shows whether the pipeline is running, what is deployed, and how much is stored.", ""},
        footer = {"", "Exits with code 1 if no pipeline is running on the port."})
final class StatusCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            printEmulator(context, pipeline.runRecord());
            printOutputs(context.console(), pipeline.runRecord());
            printCounts(context, pipeline);
            return 0;
        }
    }

    private static void printEmulator(CommandContext context, RunRecord runRecord) {
        Console console = context.console();
        console.line("The pipeline is running on http://localhost:" + context.port() + ".");
        console.heading("Emulator");
        TextTable table = TextTable.of("", "");
        EmulatorHealth.fetch(context.port(), runRecord.rootKey())
                .ifPresent(health -> table.row("version", "MiniStack " + health.version())
                        .row("IAM", health.enforcesIam() ? "enforced" : "not enforced"));
        if (runRecord.emulatorPid() != null) {
            table.row("process", runRecord.emulatorPid().toString())
                    .row("log", context.runDirectory().emulatorLog().toString());
        }
        table.row("started", TIME.format(runRecord.startedAt().atZone(ZoneId.systemDefault())))
                .row("deployed with", runRecord.engine());
        console.table(table);
    }

    private static void printOutputs(Console console, RunRecord runRecord) {
        console.heading("Deployed");
        TextTable table = TextTable.of("output", "value");
        new TreeMap<>(runRecord.outputs()).forEach(table::row);
        console.table(table);
    }

    private static void printCounts(CommandContext context, RunningPipeline pipeline) {
        Console console = context.console();
        TableSummary summary =
                TableSummary.of(new StoredItems(pipeline.clients().dynamoDb(), pipeline.outputs()).all());
        int failures = new FailureQueue(pipeline.clients().sqs(), pipeline.outputs())
                .events()
                .size();
        console.heading("Stored");
        console.table(summary.table().row("failed events in the queue", Integer.toString(failures)));
        if (failures > 0) {
            console.note(Counts.of(failures, "upload") + " couldn't be processed. To see the cause, run "
                    + context.commandLine("failures") + ".");
        }
    }
}
