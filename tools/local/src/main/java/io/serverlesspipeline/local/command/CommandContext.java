package io.serverlesspipeline.local.command;

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
record CommandContext(Workspace workspace, Console console, Map<String, String> environment, int port) {
    RunRecords records() {
        return new RunRecords(workspace.localDirectory());
    }

    RunDirectory runDirectory() {
        return records().directory(port);
    }

    /** Returns the log of the emulator on the port, or nothing if {@code ./pipeline} didn't start that emulator. */
    Optional<Path> emulatorLog() {
        return records()
                .find(port)
                .filter(runRecord -> runRecord.emulatorPid() != null)
                .map(runRecord -> runDirectory().emulatorLog());
    }

    EmulatorInstallation installation() {
        return new EmulatorInstallation(workspace.localDirectory().resolve("emulator"), environment);
    }

    /** Returns the command line that a user types for the same pipeline. */
    String commandLine(String command) {
        return "./pipeline " + command + (port == PipelineCommand.DEFAULT_PORT ? "" : " --port " + port);
    }
}
