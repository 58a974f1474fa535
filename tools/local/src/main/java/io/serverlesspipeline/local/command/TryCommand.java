package io.serverlesspipeline.local.command;

import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.item.ItemJson;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.OutcomePrinter;
import io.serverlesspipeline.local.trial.SimulatedFunction;
import io.serverlesspipeline.local.trial.Trial;
import io.serverlesspipeline.local.trial.TrialPrinter;
import io.serverlesspipeline.local.trial.TrialResult;
import io.serverlesspipeline.local.upload.UploadContent;
import io.serverlesspipeline.local.upload.UploadFile;
import io.serverlesspipeline.local.upload.UploadPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "try",
        description = {
            "Shows the items that a file would produce, with the stack's file rules and entity mapping and the "
                    + "function's own code. Stores nothing, and needs neither a running pipeline nor a network.",
            ""
        },
        footer = {
            "",
            "Exits with code 1 if a record is rejected or the file can't be read to the end.",
            "",
            "The trial starts with an empty table. It recognizes records that replace earlier records of the file "
                    + "only among the first 100,000 keys, and it doesn't repeat the checks that DynamoDB makes "
                    + "itself, such as the types of index keys."
        })
final class TryCommand implements Callable<Integer> {
    private static final int DEFAULT_LIMIT = 10;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to read. Use - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli requires it.
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The object's key (default: the file's name, after the first prefix that the pipeline "
                    + "processes). Required for standard input and devices.")
    private @Nullable String key;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The object's content type (default: the one that ./pipeline put would set).")
    private @Nullable String contentType;

    @Option(
            names = "--content-encoding",
            paramLabel = "ENCODING",
            description = "The object's content encoding, such as gzip (default: none).")
    private @Nullable String contentEncoding;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "" + DEFAULT_LIMIT,
            description = "Show at most this many items and this many rejected records (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--json",
            description = "Print a JSON array with every attribute instead of tables: the object's item, the first "
                    + "items, the first rejected records.")
    private boolean json;

    @Option(
            names = "--stack",
            paramLabel = "STACK",
            defaultValue = DeploymentEngine.STACK,
            description = "Read the rules from the file of this stack, Pulumi.STACK.yaml (default: ${DEFAULT-VALUE}).")
    private String stack = DeploymentEngine.STACK;

    @Override
    public Integer call() throws InterruptedException {
        if (key == null && !UploadFile.hasUsableFileName(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), file + " has no file name to use as a key. Add --key.");
        }
        if (limit < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--limit must be at least 1.");
        }
        CommandContext context = parent.context();
        SimulatedFunction configuration =
                SimulatedFunction.ofStack(new EmbeddedEngine(context.workspace()), stack, Map.of());
        UploadFile planned = planned(new UploadPlan(configuration.filter()));
        Trial trial = new Trial(configuration);
        try (UploadContent content =
                UploadContent.of(planned, context.runDirectory().path())) {
            TrialResult result = trial.run(planned, contentEncoding, content, limit, item -> {});
            if (json) {
                context.console().line(ItemJson.array(result.items()));
            } else {
                print(context, trial, configuration.bucket(), planned, content.size(), result);
            }
            return result.succeeded() ? 0 : 1;
        } catch (IOException exception) {
            throw new LocalRunException(
                    planned.displayName() + " can't be closed: " + exception.getMessage(), exception);
        }
    }

    private UploadFile planned(UploadPlan plan) {
        UploadFile planned = plan.withKey(file, key == null ? plan.filter().firstPrefix() + name() : key);
        return contentType == null ? planned : new UploadFile(planned.path(), planned.key(), contentType);
    }

    private Path name() {
        return file.toAbsolutePath().normalize().getFileName();
    }

    private static void print(
            CommandContext context, Trial trial, String bucket, UploadFile file, long size, TrialResult result) {
        Console console = context.console();
        console.line(SanitizedText.of(file.displayName() + " → s3://" + bucket + "/" + file.key()) + " ("
                + Counts.ofBytes(size) + ", " + SanitizedText.of(file.contentType()) + ")");
        new OutcomePrinter(context).printSettled(result.summary(), "");
        TrialPrinter printer = new TrialPrinter(console);
        printer.printReading(result.summary(), trial.rule(file.key()));
        printer.printItems(result);
    }
}
