package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.emulator.Emulator;
import io.serverlesspipeline.local.emulator.PortCheck;
import io.serverlesspipeline.local.engine.Deployment;
import io.serverlesspipeline.local.engine.DeploymentEngine;
import io.serverlesspipeline.local.engine.Overrides;
import io.serverlesspipeline.local.engine.PulumiEngine;
import io.serverlesspipeline.local.engine.StackValues;
import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.output.Counts;
import io.serverlesspipeline.local.output.Step;
import io.serverlesspipeline.local.output.Timings;
import io.serverlesspipeline.local.run.RootKey;
import io.serverlesspipeline.local.run.RunRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Deploys the program with Pulumi's own command line to an emulator that runs already. */
final class PulumiRun {
    static final String ENGINE = "pulumi";

    private final CommandContext context;
    private final Timings timings;

    PulumiRun(CommandContext context, Timings timings) {
        this.context = context;
        this.timings = timings;
    }

    void start() throws InterruptedException {
        if (!PortCheck.isListening(context.port())) {
            throw new LocalRunException("Nothing listens on port " + context.port() + ". Start LocalStack first, or "
                    + "leave out --engine: ./pipeline up starts an emulator itself.");
        }
        Optional<Emulator> own = Emulator.find(context.runDirectory());
        StackValues stack = StackValues.read(context.workspace().root(), DeploymentEngine.STACK);
        RootKey rootKey = own.isPresent() ? keyOfOwnEmulator() : stack.rootKey();
        Overrides overrides = own.isPresent()
                ? Overrides.forOwnEmulator(
                        stack, context.port(), rootKey, context.workspace().customRuntimePackage())
                : Overrides.forPort(stack, context.port());
        Long emulatorPid = own.map(Emulator::pid).orElse(null);
        Map<String, String> formerOutputs = context.records()
                .find(context.port())
                .filter(former -> Objects.equals(former.emulatorPid(), emulatorPid))
                .map(RunRecord::outputs)
                .orElse(Map.of());
        RunRecord started = new RunRecord(context.port(), ENGINE, emulatorPid, rootKey, Instant.now(), formerOutputs);
        Deployment deployment = deploy(overrides, started);
        context.records().save(started.deployed(deployment.outputs()));
        new Presentation(context, timings).show(deployment, rootKey);
    }

    /** Removes what {@link #start} deployed to an emulator that somebody else has started, if that still runs. */
    void destroy() throws InterruptedException {
        if (!PortCheck.isListening(context.port())) {
            context.console()
                    .line("Nothing listens on port " + context.port()
                            + " anymore, so there is nothing that Pulumi could remove.");
            return;
        }
        try (Step step = context.console().step("Removing the stack with Pulumi")) {
            StackValues stack = StackValues.read(context.workspace().root(), DeploymentEngine.STACK);
            new PulumiEngine(context.workspace(), context.environment())
                    .destroy(Overrides.forPort(stack, context.port()), step::detail);
            step.done("Pulumi removed the stack " + DeploymentEngine.STACK);
        }
        context.console()
                .line("The emulator on port " + context.port() + " keeps running, since ./pipeline did not start it.");
    }

    private RootKey keyOfOwnEmulator() {
        return context.records()
                .find(context.port())
                .map(RunRecord::rootKey)
                .orElseThrow(() -> new LocalRunException("The key of the emulator on port " + context.port()
                        + " is not known, because its record is gone. Run " + context.commandLine("up")
                        + " without --engine first."));
    }

    /**
     * Deploys the program. The record of the run is saved first, so that {@code down} also removes half a deployment.
     */
    private Deployment deploy(Overrides overrides, RunRecord started) throws InterruptedException {
        OverridesNotice.print(context, overrides);
        try (Step step = context.console().step("Deploying with Pulumi")) {
            PulumiEngine engine = new PulumiEngine(context.workspace(), context.environment());
            engine.selectStack(overrides, step::detail);
            context.records().save(started);
            Deployment deployment = update(engine, step);
            timings.note(
                    "deployment",
                    step.done("Pulumi made " + Counts.of(deployment.resources().size(), "resource")));
            return deployment;
        }
    }

    private Deployment update(PulumiEngine engine, Step step) throws InterruptedException {
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
