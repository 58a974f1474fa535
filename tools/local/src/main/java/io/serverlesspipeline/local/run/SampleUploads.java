package io.serverlesspipeline.local.run;

import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.LogTail;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.local.item.ItemTables;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.output.TextTable;
import io.serverlesspipeline.local.output.Timings;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.GrantedPolicy;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.pipeline.UploadFilterReader;
import io.serverlesspipeline.local.upload.CompletedUpload;
import io.serverlesspipeline.local.upload.UploadFile;
import io.serverlesspipeline.local.upload.UploadFollower;
import io.serverlesspipeline.local.upload.UploadOutcome;
import io.serverlesspipeline.local.upload.UploadPlan;
import io.serverlesspipeline.local.upload.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Demonstrates a new deployment: uploads the samples, then prints the resources, the permissions and the items. */
final class SampleUploads {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final CommandContext context;
    private final Console console;
    private final Timings timings;

    SampleUploads(CommandContext context, Timings timings) {
        this.context = context;
        this.console = context.console();
        this.timings = timings;
    }

    void run(DeployedStack deployment, RootKey rootKey) throws InterruptedException {
        PipelineOutputs pipeline = PipelineOutputs.of(deployment.outputs());
        try (ServiceClients clients = PipelineClients.of(context.port(), rootKey, pipeline)) {
            StoredItems items = new StoredItems(clients.dynamoDb(), pipeline);
            uploadSamples(clients, pipeline, items);
            printCreated(deployment);
            console.heading("Permissions of the function (policy of the role " + pipeline.roleName() + ")");
            console.table(GrantedPolicy.of(clients.iam(), pipeline).table());
            new ItemTables(console).print(items.all());
            console.heading("Timings");
            console.table(timings.table());
            NextSteps.print(context, pipeline);
        }
    }

    private void uploadSamples(ServiceClients clients, PipelineOutputs pipeline, StoredItems items)
            throws InterruptedException {
        UploadPlan plan = new UploadPlan(UploadFilterReader.read(clients, pipeline));
        Uploader uploader = new Uploader(
                clients.s3(), items, pipeline, context.runDirectory().path());
        UploadFollower follower = new UploadFollower(items, new FailureQueue(clients.sqs(), pipeline));
        try (Step step = console.step("Uploading the samples")) {
            List<CompletedUpload> uploads = new ArrayList<>();
            for (UploadFile file : plan.withPrefix(sampleFiles(), null)) {
                step.detail(file.key());
                uploads.add(uploader.upload(file));
            }
            List<ObjectItemView> stored = new ArrayList<>();
            for (CompletedUpload upload : uploads) {
                step.detail("waiting for the function to store " + upload.key());
                stored.add(requireSuccess(follower.follow(upload, TIMEOUT, item -> {})));
            }
            Path folder =
                    context.workspace().root().relativize(context.workspace().samples());
            timings.add("samples stored", step.done(SamplesResult.of(stored, folder)));
        }
    }

    private List<Path> sampleFiles() {
        try (Stream<Path> files = Files.list(context.workspace().samples())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't read the folder " + context.workspace().samples() + ". Restore it with `git checkout "
                            + "samples`.",
                    exception);
        }
    }

    private ObjectItemView requireSuccess(UploadOutcome outcome) {
        if (outcome.succeeded() && outcome instanceof UploadOutcome.Settled settled) {
            return settled.item();
        }
        throw new LocalRunException("The function didn't store the sample "
                + outcome.upload().key() + ": " + OutcomePrinter.reason(outcome)
                + context.emulatorLog()
                        .map(log -> "\n  The end of the emulator's log:\n" + LogTail.of(log))
                        .orElse("\n  Check the emulator's log."));
    }

    private void printCreated(DeployedStack deployment) {
        console.heading("Created " + Counts.of(deployment.resources().size(), "resource"));
        TextTable table = TextTable.of("type", "name in the program", "ID");
        deployment.resources().forEach(resource -> table.row(resource.shortType(), resource.name(), resource.id()));
        console.table(table);
    }
}
