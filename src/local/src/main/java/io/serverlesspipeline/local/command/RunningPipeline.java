package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.deployment.resource.AwsClients;
import io.serverlesspipeline.local.emulator.Emulator;
import io.serverlesspipeline.local.emulator.LogTail;
import io.serverlesspipeline.local.emulator.PortCheck;
import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.run.RunRecord;
import java.util.List;

/**
 * The pipeline that runs on a port.
 *
 * @param runRecord what is known of it
 * @param outputs the names of its parts
 * @param clients clients of its emulator
 */
record RunningPipeline(RunRecord runRecord, PipelineOutputs outputs, AwsClients clients) implements AutoCloseable {
    /**
     * Finds the pipeline that a command is about.
     *
     * @throws LocalRunException if none runs on the port
     */
    static RunningPipeline require(CommandContext context) {
        RunRecord runRecord = context.records().find(context.port()).orElseThrow(() -> noneOn(context));
        boolean alive = runRecord.emulatorPid() == null
                ? PortCheck.isListening(context.port())
                : Emulator.find(context.runDirectory()).isPresent();
        if (!alive) {
            throw ended(context);
        }
        if (!runRecord.isDeployed()) {
            throw new LocalRunException("The pipeline on port " + context.port() + " is not deployed yet. Wait until "
                    + context.commandLine(
                            runRecord.engine().equals(PulumiRun.ENGINE) ? "up --engine " + PulumiRun.ENGINE : "up")
                    + " has ended, or run it again.");
        }
        PipelineOutputs outputs = PipelineOutputs.of(runRecord.outputs());
        return new RunningPipeline(
                runRecord, outputs, PipelineClients.of(context.port(), runRecord.rootKey(), outputs));
    }

    @Override
    public void close() {
        clients.close();
    }

    private static LocalRunException ended(CommandContext context) {
        String what = "The emulator on port " + context.port() + " has ended, and what was stored is gone with it. ";
        return new LocalRunException(context.emulatorLog()
                .map(log -> what + "Run " + context.commandLine("up")
                        + " to begin afresh. The end of its log, which tells nothing of a kill from outside:\n"
                        + LogTail.of(log))
                .orElseGet(() -> what + "Start it again, and then run "
                        + context.commandLine("up --engine " + PulumiRun.ENGINE) + "."));
    }

    private static LocalRunException noneOn(CommandContext context) {
        List<RunRecord> others = context.records().all();
        if (others.isEmpty()) {
            return new LocalRunException("No pipeline is running on port " + context.port() + ". Start it with "
                    + context.commandLine("up") + ".");
        }
        return new LocalRunException("No pipeline is running on port " + context.port() + ", but there is one on port "
                + others.get(0).port() + ". Add --port " + others.get(0).port() + ", or start another with "
                + context.commandLine("up") + ".");
    }
}
