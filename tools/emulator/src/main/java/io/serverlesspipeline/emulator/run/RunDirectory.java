package io.serverlesspipeline.emulator.run;

import java.nio.file.Path;

/**
 * The files of the pipeline that runs on one port.
 *
 * @param path the folder
 * @param port the port on which the emulator answers
 */
public record RunDirectory(Path path, int port) {
    /** Returns the files of the pipeline on a port, under the folder for everything that the local run makes. */
    public static RunDirectory of(Path localDirectory, int port) {
        return new RunDirectory(localDirectory.resolve(Integer.toString(port)), port);
    }

    /** Returns where everything is logged that the emulator prints. */
    public Path emulatorLog() {
        return path.resolve("emulator.log");
    }

    /** Returns the folder for what the emulator and the function put into files. */
    public Path temporaryDirectory() {
        return path.resolve("temporary");
    }

    /** Returns where the stack trace of the last failure is kept. */
    public Path failureLog() {
        return path.resolve("failure.log");
    }

    /** Returns the file whose lock a command holds while it starts or stops the pipeline. */
    public Path lockFile() {
        return path.resolveSibling(port + ".lock");
    }

    Path recordFile() {
        return path.resolve("run.json");
    }
}
