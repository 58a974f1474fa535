package io.serverlesspipeline.local.run;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import io.serverlesspipeline.deployment.engine.PulumiEngine;
import io.serverlesspipeline.deployment.engine.StackValues;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.PortCheck;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.output.Timings;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Deploys the program with the Pulumi CLI to an emulator that is already running. */
public final class PulumiRun {
    public static final String ENGINE = "pulumi";

    private final CommandContext context;
    private final Timings timings;

    /** Creates a run that reports the time of each step. */
    public PulumiRun(CommandContext context, Timings timings) {
        this.context = context;
        this.timings = timings;
    }

    /** Deploys the program and uploads the sample files. */
    public void start() throws InterruptedException {
        if (!PortCheck.isListening(context.port())) {
            throw new LocalRunException("Nothing is listening on port " + context.port() + ". Start LocalStack "
                    + "first, or leave out --engine so that ./pipeline up starts an emulator.");
        }
        Optional<Emulator> ownEmulator = Emulator.find(context.runDirectory());
        StackValues stack = StackValues.read(context.workspace().root(), DeploymentEngine.STACK);
        RootKey rootKey = ownEmulator.isPresent() ? ownEmulatorKey() : stack.rootKey();
        ConfigurationOverrides overrides = ownEmulator.isPresent()
                ? ConfigurationOverrides.forOwnEmulator(
                        stack, context.port(), rootKey, context.workspace().customRuntimePackage())
                : ConfigurationOverrides.forPort(stack, context.port());
        Long emulatorPid = ownEmulator.map(Emulator::pid).orElse(null);
        Map<String, String> previousOutputs = context.records()
                .find(context.port())
                .filter(previous -> Objects.equals(previous.emulatorPid(), emulatorPid))
                .map(RunRecord::outputs)
                .orElse(Map.of());
        RunRecord started = new RunRecord(context.port(), ENGINE, emulatorPid, rootKey, Instant.now(), previousOutputs);
        DeployedStack deployment = deploy(overrides, started);
        DeployedResources.of(context.runDirectory()).save(deployment.resources());
        context.records().save(started.deployed(deployment.outputs()));
        new SampleUploads(context, timings).run(deployment, rootKey);
    }

    /** Removes what {@link #start} deployed, if the emulator that the user started is still running. */
    public void destroy() throws InterruptedException {
        if (!PortCheck.isListening(context.port())) {
            context.console()
                    .line("Nothing is listening on port " + context.port() + " anymore, so Pulumi has nothing "
                            + "to remove.");
            return;
        }
        try (Step step = context.console().step("Removing the stack with Pulumi")) {
            StackValues stack = StackValues.read(context.workspace().root(), DeploymentEngine.STACK);
            new PulumiEngine(context.workspace(), context.environment())
                    .destroy(ConfigurationOverrides.forPort(stack, context.port()), step::detail);
            step.done("Pulumi removed the stack " + DeploymentEngine.STACK);
        }
        context.console()
                .line("The emulator on port " + context.port() + " keeps running because ./pipeline didn't start it.");
    }

    private RootKey ownEmulatorKey() {
        return context.records()
                .find(context.port())
                .map(RunRecord::rootKey)
                .orElseThrow(() -> new LocalRunException("The record of the emulator on port " + context.port()
                        + " is missing, and with it the emulator's key. Run " + context.commandLine("up")
                        + " without --engine first."));
    }

    /**
     * Deploys the program. Saves the record of the run first, so that {@code down} also removes a partial deployment.
     */
    private DeployedStack deploy(ConfigurationOverrides overrides, RunRecord started) throws InterruptedException {
        OverridesNotice.print(context, overrides);
        try (Step step = context.console().step("Deploying with Pulumi")) {
            PulumiEngine engine = new PulumiEngine(context.workspace(), context.environment());
            engine.selectStack(overrides, step::detail);
            context.records().save(started);
            DeployedStack deployment = update(engine, step);
            timings.add(
                    "deployment",
                    step.done(
                            "Pulumi created " + Counts.of(deployment.resources().size(), "resource")));
            return deployment;
        }
    }

    private DeployedStack update(PulumiEngine engine, Step step) throws InterruptedException {
        try {
            return engine.update(step::detail);
        } catch (LocalRunException exception) {
            throw new LocalRunException(
                    exception.getMessage() + "\n" + context.commandLine("down")
                            + " removes what the update created; the same command continues it.",
                    exception);
        }
    }
}
