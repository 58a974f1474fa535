package io.serverlesspipeline.local.run;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeployedStack;
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

/** Starts an emulator and deploys the program to it. If any step fails, stops everything that it started. */
public final class EmbeddedRun {
    private static final String ENGINE = "embedded";

    private final CommandContext context;
    private final Timings timings;
    private final RootKey rootKey = RootKey.random();
    private @Nullable Emulator emulator;

    /** Creates a run that reports the time of each step. */
    public EmbeddedRun(CommandContext context, Timings timings) {
        this.context = context;
        this.timings = timings;
    }

    /** Starts the emulator, deploys the program, and uploads the sample files. */
    public void start() throws InterruptedException {
        ConfigurationOverrides overrides = overrides(rootKey);
        checkBeforeStopping();
        new PreviousRun(context)
                .stop()
                .ifPresent(pid -> context.console().line("Stopped the running pipeline and discarded its data."));
        boolean complete = false;
        try {
            run(overrides);
            complete = true;
        } catch (RuntimeException exception) {
            throw rootFailure(exception);
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

    /** Checks the new program first, so that the running pipeline keeps running if the new one can't be deployed. */
    private void checkBeforeStopping() throws InterruptedException {
        Optional<RunRecord> running = context.records().find(context.port());
        if (running.isEmpty() || Emulator.find(context.runDirectory()).isEmpty()) {
            return;
        }
        try (Step step = context.console().step("Checking the Pulumi program")) {
            new EmbeddedEngine(context.workspace())
                    .check(overrides(running.get().rootKey()));
            step.done("The Pulumi program is valid");
        } catch (LocalRunException exception) {
            throw new LocalRunException(exception.getMessage() + "\nThe running pipeline is unchanged.", exception);
        }
    }

    private void run(ConfigurationOverrides overrides) throws InterruptedException {
        RunRecord started = startEmulator();
        DeployedStack deployment = deploy(overrides);
        DeployedResources.of(context.runDirectory()).save(deployment.resources());
        context.records().save(started.deployed(deployment.outputs()));
        new SampleUploads(context, timings).run(deployment, rootKey);
    }

    private RunRecord startEmulator() throws InterruptedException {
        Instant startedAt = Instant.now();
        String name = "MiniStack " + EmulatorInstallation.pinnedVersion();
        try (Step step = context.console().step("Starting the emulator")) {
            EmulatorLauncher launcher = new EmulatorLauncher(context.installation(), context.environment());
            Emulator started = launcher.start(context.runDirectory(), rootKey, this::saveLaunched, step::detail);
            timings.add(
                    "emulator",
                    step.done("The emulator (" + name + ") is ready on http://localhost:" + context.port() + " "
                            + "and enforces IAM"));
            RunRecord runRecord = RunRecord.started(context.port(), ENGINE, started.pid(), rootKey, startedAt);
            context.records().save(runRecord);
            return runRecord;
        }
    }

    private void saveLaunched(Emulator launched) {
        emulator = launched;
        context.records().save(RunRecord.started(context.port(), ENGINE, launched.pid(), rootKey, Instant.now()));
    }

    private DeployedStack deploy(ConfigurationOverrides overrides) throws InterruptedException {
        OverridesNotice.print(context, overrides);
        try (Step step = context.console().step("Deploying the Pulumi program")) {
            DeployedStack deployment = new EmbeddedEngine(context.workspace()).deploy(overrides, step::detail);
            timings.add(
                    "deployment",
                    step.done("The Pulumi program created "
                            + Counts.of(deployment.resources().size(), "resource")));
            return deployment;
        }
    }

    /** Returns the failure to report: if the emulator has stopped, that is the cause of every other failure. */
    private RuntimeException rootFailure(RuntimeException exception) {
        if (emulator == null || Interruption.isInterrupted()) {
            return exception;
        }
        try {
            emulator.requireAlive();
            return exception;
        } catch (RuntimeException stopped) {
            stopped.addSuppressed(exception);
            return stopped;
        }
    }
}
