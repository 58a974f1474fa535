package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.workspace.ExclusiveLock;
import io.serverlesspipeline.local.output.Timings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "down",
        description = {
            "Stops the emulator and everything that it started. What was stored is gone then. Does nothing if no pipeline "
                    + "runs. Of a pipeline that `up --engine pulumi` deployed, it removes the stack, and leaves the "
                    + "emulator running.",
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
                        .note("Another pipeline runs on port " + other.port() + ": ./pipeline down --port "
                                + other.port() + " stops it."));
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
                    .line("Stopped the emulator (process " + stopped.get() + ") and its functions; port "
                            + context.port() + " is free.");
        } else if (!foreignEmulator) {
            context.console().line("No emulator of this checkout runs on port " + context.port() + ".");
        }
    }
}
