package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.workspace.ExclusiveLock;
import io.serverlesspipeline.local.output.Timings;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.PreviousRun;
import io.serverlesspipeline.local.run.PulumiRun;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "down",
        description = {
            "Stops the emulator and everything that it started, and discards its data. Does nothing if no "
                    + "pipeline is running. If `up --engine pulumi` deployed the pipeline, removes the stack "
                    + "and leaves the emulator running.",
            ""
        })
final class DownCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private PipelineCommand parent;

    @Override
    public Integer call() throws InterruptedException, IOException {
        CommandContext context = parent.context();
        ExclusiveLock lock = UpCommand.lock(context);
        try {
            stop(context);
        } finally {
            lock.close();
        }
        context.records().all().stream()
                .findFirst()
                .ifPresent(other -> context.console()
                        .note("Another pipeline is running on port " + other.port() + ". To stop it, run "
                                + "./pipeline down --port " + other.port() + "."));
        return 0;
    }

    private static void stop(CommandContext context) throws InterruptedException {
        Optional<RunRecord> runRecord = context.records().find(context.port());
        boolean foreignEmulator = runRecord
                .filter(found -> found.engine().equals(PulumiRun.ENGINE) && found.emulatorPid() == null)
                .isPresent();
        if (foreignEmulator) {
            new PulumiRun(context, new Timings()).destroy();
        }
        Optional<Long> stopped = new PreviousRun(context).stop();
        if (stopped.isPresent()) {
            context.console()
                    .line("Stopped the emulator (process " + stopped.get() + ") and its functions. Port "
                            + context.port() + " is free.");
        } else if (!foreignEmulator) {
            context.console().line("This checkout has no emulator running on port " + context.port() + ".");
        }
    }
}
