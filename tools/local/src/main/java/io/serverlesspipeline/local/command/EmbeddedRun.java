package io.serverlesspipeline.local.command;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.Deployment;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.EmbeddedEngine;
import io.serverlesspipeline.deployment.engine.StackValues;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.EmulatorInstallation;
import io.serverlesspipeline.emulator.EmulatorLauncher;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.output.Timings;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts an emulator of its own and deploys the program to it. Unless all of it works, nothing of it is left running.
 */
final class EmbeddedRun {
    private static final String ENGINE = "embedded";

    private final CommandContext context;
    private final Timings timings;
    private final RootKey rootKey = RootKey.random();
    private @Nullable Emulator emulator;

    EmbeddedRun(CommandContext context, Timings timings) {
        this.context = context;
        this.timings = timings;
    }

    void start() throws InterruptedException {
        ConfigurationOverrides overrides = overrides(rootKey);
        checkBeforeAnythingIsLost();
        new PreviousRun(context)
                .stop()
                .ifPresent(pid -> context.console()
                        .line("The pipeline that was running has been stopped, and what it had stored is gone."));
        boolean complete = false;
        try {
            run(overrides);
            complete = true;
        } catch (RuntimeException exception) {
            throw told(exception);
        } finally {
            if (!complete) {
                new PreviousRun(context).stop();
            }
        }
    }

    private ConfigurationOverrides overrides(RootKey emulatorKey) {
        StackValues stack = StackValues.read(context.workspace().root(), DeploymentEngine.STACK);
        return ConfigurationOverrides.forOwnEmulator(
                stack, context.port(), emulatorKey, context.workspace().customRuntimePackage());
    }

    /** What runs goes on running if what is to take its place cannot be deployed. */
    private void checkBeforeAnythingIsLost() throws InterruptedException {
        Optional<RunRecord> running = context.records().find(context.port());
        if (running.isEmpty() || Emulator.find(context.runDirectory()).isEmpty()) {
            return;
        }
        try (Step step = context.console().step("Checking the Pulumi program")) {
            new EmbeddedEngine(context.workspace())
                    .check(overrides(running.get().rootKey()));
            step.done("The Pulumi program can be deployed");
        } catch (LocalRunException exception) {
            throw new LocalRunException(
                    exception.getMessage() + "\nThe pipeline that is running has been left as it is.", exception);
        }
    }

    private void run(ConfigurationOverrides overrides) throws InterruptedException {
        RunRecord started = startEmulator();
        Deployment deployment = deploy(overrides);
        context.records().save(started.deployed(deployment.outputs()));
        new SampleUploads(context, timings).show(deployment, rootKey);
    }

    private RunRecord startEmulator() throws InterruptedException {
        Instant begin = Instant.now();
        String name = "MiniStack " + EmulatorInstallation.pinnedVersion();
        try (Step step = context.console().step("Starting the emulator")) {
            EmulatorLauncher launcher = new EmulatorLauncher(context.installation(), context.environment());
            Emulator launched = launcher.start(context.runDirectory(), rootKey, this::launched, step::detail);
            timings.note(
                    "emulator",
                    step.done("The emulator (" + name + ") answers on http://localhost:" + context.port()
                            + " and enforces IAM"));
            RunRecord started = RunRecord.started(context.port(), ENGINE, launched.pid(), rootKey, begin);
            context.records().save(started);
            return started;
        }
    }

    private void launched(Emulator launched) {
        emulator = launched;
        context.records().save(RunRecord.started(context.port(), ENGINE, launched.pid(), rootKey, Instant.now()));
    }

    private Deployment deploy(ConfigurationOverrides overrides) throws InterruptedException {
        OverridesNotice.print(context, overrides);
        try (Step step = context.console().step("Deploying the Pulumi program")) {
            Deployment deployment = new EmbeddedEngine(context.workspace()).deploy(overrides, step::detail);
            timings.note(
                    "deployment",
                    step.done("The Pulumi program made "
                            + Counts.of(deployment.resources().size(), "resource")));
            return deployment;
        }
    }

    /** Whatever else went wrong, if the emulator is dead that is the reason. */
    private RuntimeException told(RuntimeException exception) {
        if (emulator == null || Interruption.hasBegun()) {
            return exception;
        }
        try {
            emulator.requireAlive();
            return exception;
        } catch (RuntimeException death) {
            death.addSuppressed(exception);
            return death;
        }
    }
}
