package io.serverlesspipeline.emulator.run;

import java.nio.file.Path;

/**
 * The files of the pipeline on one port.
 *
 * @param path the folder
 * @param port the emulator's port
 */
public record RunDirectory(Path path, int port) {
    /** Returns the files of the pipeline on a port, inside the folder for all files of the local run. */
    public static RunDirectory of(Path localDirectory, int port) {
        return new RunDirectory(localDirectory.resolve(Integer.toString(port)), port);
    }

    /** Returns the file for the emulator's output. */
    public Path emulatorLog() {
        return path.resolve("emulator.log");
    }

    /** Returns the folder for the temporary files of the emulator and the function. */
    public Path temporaryDirectory() {
        return path.resolve("temporary");
    }

    /** Returns the file for the stack trace of the last failure. */
    public Path failureLog() {
        return path.resolve("failure.log");
    }

    /** Returns the file that a command locks while it starts or stops the pipeline. */
    public Path lockFile() {
        return path.resolveSibling(port + ".lock");
    }

    Path recordFile() {
        return path.resolve("run.json");
    }
}
