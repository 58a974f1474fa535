package io.serverlesspipeline.local.run;

import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.workspace.Deletion;
import java.io.IOException;
import java.util.Optional;

/** The previous run on a port: stops its processes and deletes its temporary files and its record. */
public final class PreviousRun {
    private final CommandContext context;

    /** Creates the previous run on the command's port. */
    public PreviousRun(CommandContext context) {
        this.context = context;
    }

    /**
     * Stops the run and removes what is left of it.
     *
     * @return the process ID of the emulator that was running, if there was one
     */
    public Optional<Long> stop() {
        RunDirectory run = context.runDirectory();
        context.records().find(context.port()).map(RunRecord::emulatorPid).ifPresent(Emulator::stopRemainder);
        Optional<Emulator> emulator = Emulator.find(run);
        emulator.ifPresent(Emulator::stop);
        context.records().delete(context.port());
        try {
            Deletion.deleteRecursively(run.temporaryDirectory());
        } catch (IOException exception) {
            throw new LocalRunException(
                    "Can't delete " + run.temporaryDirectory() + ": " + exception.getMessage() + ". Delete it "
                            + "and run the command again.",
                    exception);
        }
        return emulator.map(Emulator::pid);
    }
}
