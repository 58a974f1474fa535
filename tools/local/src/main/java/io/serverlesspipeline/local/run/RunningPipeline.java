package io.serverlesspipeline.local.run;

import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.LogTail;
import io.serverlesspipeline.emulator.PortCheck;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.util.List;

/**
 * The pipeline that is running on a port.
 *
 * @param runRecord the record of its run
 * @param outputs the names of its resources
 * @param clients clients for its emulator
 */
public record RunningPipeline(RunRecord runRecord, PipelineOutputs outputs, ServiceClients clients)
        implements AutoCloseable {
    /**
     * Finds the pipeline on the command's port.
     *
     * @throws LocalRunException if no pipeline is running on the port
     */
    public static RunningPipeline require(CommandContext context) {
        RunRecord runRecord = context.records().find(context.port()).orElseThrow(() -> notRunning(context));
        boolean alive = runRecord.emulatorPid() == null
                ? PortCheck.isListening(context.port())
                : Emulator.find(context.runDirectory()).isPresent();
        if (!alive) {
            throw emulatorStopped(context);
        }
        if (!runRecord.isDeployed()) {
            throw new LocalRunException("The pipeline on port " + context.port() + " isn't deployed yet. Wait until "
                    + context.commandLine(
                            runRecord.engine().equals(PulumiRun.ENGINE) ? "up --engine " + PulumiRun.ENGINE : "up")
                    + " finishes, or run it again.");
        }
        PipelineOutputs outputs = PipelineOutputs.of(runRecord.outputs());
        return new RunningPipeline(
                runRecord, outputs, PipelineClients.of(context.port(), runRecord.rootKey(), outputs));
    }

    @Override
    public void close() {
        clients.close();
    }

    private static LocalRunException emulatorStopped(CommandContext context) {
        String what = "The emulator on port " + context.port() + " stopped, and its data is lost. ";
        return new LocalRunException(context.emulatorLog()
                .map(log -> what + "Run " + context.commandLine("up")
                        + " to start over. The end of the emulator's log (if another process killed the "
                        + "emulator, the log doesn't show it):\n"
                        + LogTail.of(log))
                .orElseGet(() -> what + "Start the emulator again, then run "
                        + context.commandLine("up --engine " + PulumiRun.ENGINE) + "."));
    }

    private static LocalRunException notRunning(CommandContext context) {
        List<RunRecord> others = context.records().all();
        if (others.isEmpty()) {
            return new LocalRunException("No pipeline is running on port " + context.port() + ". Start it with "
                    + context.commandLine("up") + ".");
        }
        return new LocalRunException("No pipeline is running on port " + context.port() + ", but one is running "
                + "on port "
                + others.get(0).port() + ". Add --port " + others.get(0).port() + ", or start another pipeline with "
                + context.commandLine("up") + ".");
    }
}
