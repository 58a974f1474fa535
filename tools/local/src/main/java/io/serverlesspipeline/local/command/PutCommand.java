package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.SanitizedText;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.UploadFilterReader;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.OutcomePrinter;
import io.serverlesspipeline.local.run.RunningPipeline;
import io.serverlesspipeline.local.upload.CompletedUpload;
import io.serverlesspipeline.local.upload.UploadFile;
import io.serverlesspipeline.local.upload.UploadFollower;
import io.serverlesspipeline.local.upload.UploadOutcome;
import io.serverlesspipeline.local.upload.UploadPlan;
import io.serverlesspipeline.local.upload.Uploader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        name = "put",
        description = {
            "Uploads files to the pipeline's bucket, waits until the function has processed each one, and shows "
                    + "the results.",
            ""
        },
        footer = {"", "Exits with code 1 if a file couldn't be stored. Rejected records alone aren't a failure."})
final class PutCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "The files to upload. Use - for standard input.",
                "Pipes, such as <(command), and devices are read to the end before the upload starts."
            })
    @SuppressWarnings("NullAway.Init") // picocli requires at least one.
    private List<Path> files;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The object's key, for a single file (default: the file's name). Required for standard "
                    + "input and devices.")
    private @Nullable String key;

    @Option(
            names = "--key-prefix",
            paramLabel = "PREFIX",
            description = "The prefix to add to each file's name, such as incoming/ (default: the first prefix "
                    + "that the pipeline processes).")
    private @Nullable String keyPrefix;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Stop waiting after this many seconds without progress (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Override
    public Integer call() throws InterruptedException {
        if (key != null && (files.size() > 1 || keyPrefix != null)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--key names a single object. Use it with one file and without --key-prefix.");
        }
        if (key == null) {
            files.stream()
                    .filter(file -> !UploadFile.hasUsableFileName(file))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new CommandLine.ParameterException(
                                spec.commandLine(),
                                file + " has no file name to use as a key. Upload it on its " + "own with --key.");
                    });
        }
        if (timeout < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--timeout must be at least 1 second.");
        }
        CommandContext context = parent.context();
        try (RunningPipeline pipeline = RunningPipeline.require(context)) {
            Interruption interruption = Interruption.watch(() -> printInterruption(context));
            try {
                return put(context.console(), pipeline);
            } finally {
                interruption.close();
            }
        }
    }

    private static void printInterruption(CommandContext context) {
        context.console()
                .note("Interrupted. The function still processes the files that were uploaded. To see the "
                        + "results, run " + context.commandLine("items") + ".");
    }

    private int put(Console console, RunningPipeline pipeline) throws InterruptedException {
        UploadPlan plan = new UploadPlan(UploadFilterReader.read(pipeline.clients(), pipeline.outputs()));
        List<UploadFile> planned =
                key == null ? plan.withPrefix(files, keyPrefix) : List.of(plan.withKey(files.get(0), key));
        StoredItems items = new StoredItems(pipeline.clients().dynamoDb(), pipeline.outputs());
        Uploader uploader = new Uploader(
                pipeline.clients().s3(),
                items,
                pipeline.outputs(),
                parent.context().runDirectory().path());
        UploadFollower follower =
                new UploadFollower(items, new FailureQueue(pipeline.clients().sqs(), pipeline.outputs()));
        boolean succeeded = true;
        for (UploadFile file : planned) {
            UploadOutcome outcome = put(console, file, uploader, follower);
            succeeded &= outcome.succeeded();
        }
        return succeeded ? 0 : 1;
    }

    private UploadOutcome put(Console console, UploadFile file, Uploader uploader, UploadFollower follower)
            throws InterruptedException {
        CompletedUpload upload;
        UploadOutcome outcome;
        try (Step step = console.step(SanitizedText.of(file.displayName()))) {
            step.detail("uploading");
            upload = uploader.upload(file);
            step.detail("waiting for the function");
            outcome = follower.follow(
                    upload,
                    Duration.ofSeconds(timeout),
                    item -> step.detail(Counts.of(item.recordsStored(), "record") + " stored"));
        }
        console.line(SanitizedText.of(file.displayName() + " → s3://" + upload.bucket() + "/" + upload.key()) + " ("
                + Counts.ofBytes(upload.size()) + ", " + upload.contentType() + ")");
        new OutcomePrinter(parent.context()).print(outcome, Duration.between(upload.startedAt(), Instant.now()));
        return outcome;
    }
}
