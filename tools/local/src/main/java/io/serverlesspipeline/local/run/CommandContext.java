package io.serverlesspipeline.local.run;

import io.serverlesspipeline.emulator.EmulatorInstallation;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.output.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What every command needs.
 *
 * @param workspace the checkout
 * @param console where results and errors are printed
 * @param environment the variables of this process
 * @param port the port of the pipeline that the command works on
 */
public record CommandContext(Workspace workspace, Console console, Map<String, String> environment, int port) {
    /** The port on which LocalStack listens, too. */
    public static final int DEFAULT_PORT = 4566;

    /** Returns the records of all runs. */
    public RunRecords records() {
        return new RunRecords(workspace.localDirectory());
    }

    /** Returns the folder of the run on the port. */
    public RunDirectory runDirectory() {
        return records().directory(port);
    }

    /** Returns the log of the emulator on the port, or nothing if {@code ./pipeline} didn't start that emulator. */
    public Optional<Path> emulatorLog() {
        return records()
                .find(port)
                .filter(runRecord -> runRecord.emulatorPid() != null)
                .map(runRecord -> runDirectory().emulatorLog());
    }

    /** Returns where the emulator is installed. */
    public EmulatorInstallation installation() {
        return new EmulatorInstallation(workspace.localDirectory().resolve("emulator"), environment);
    }

    /** Returns the command line that a user types for the same pipeline. */
    public String commandLine(String command) {
        return "./pipeline " + command + (port == DEFAULT_PORT ? "" : " --port " + port);
    }
}
