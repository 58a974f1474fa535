package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Contestant;
import io.serverlesspipeline.benchmark.function.Contestants;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.IOException;
import java.util.List;

/** The functions that are compared event by event. */
final class Field {
    private Field() {}

    /** Returns all of them, and records their versions. */
    static List<Contestant> all(Laboratory laboratory, Recorder recorder) throws IOException, InterruptedException {
        Contestants contestants = laboratory.contestants();
        Contestant python = python(laboratory, recorder);
        recorder.setting("Java of the ordinary handler", System.getProperty("java.runtime.version"));
        return List.of(
                contestants.customRuntime(),
                contestants.managedRuntime(),
                python,
                contestants.ordinaryJava(),
                contestants.tunedJava());
    }

    /** Returns the Python handler, and records the version of its Python. */
    static Contestant python(Laboratory laboratory, Recorder recorder) throws IOException, InterruptedException {
        Contestant python = laboratory.contestants().python(laboratory.progress());
        List<String> version =
                ExternalCommand.of(python.command().get(0), "--version").run().lines();
        recorder.setting("Python", String.join(" ", version).replace("Python ", ""));
        return python;
    }
}
