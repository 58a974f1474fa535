package io.serverlesspipeline.image;

import java.util.List;
import java.util.stream.Stream;

/** How the function's process is started: the same way in training, in the build's checks and on Lambda. */
final class LaunchOptions {
    /** The program, from the folder of the package. */
    static final String JAVA = "java/bin/java";

    /** The class in the module that is started. */
    private static final String MAIN_CLASS = "io.serverlesspipeline.runtime.CustomRuntime";

    private static final List<String> OPTIONS = List.of(
            // One processor, or less, is what a function has.
            "-XX:+UseSerialGC",
            // Records live for as long as their puts. Left to itself, the young generation takes a third of the heap,
            // and large objects come to touch all of it; with large survivor spaces no record outgrows this one.
            "-Xmn24m",
            "-XX:SurvivorRatio=2",
            // A process that lives for a few events never earns back what the second compiler costs.
            "-XX:TieredStopAtLevel=1",
            // A file of statistics that nobody reads.
            "-XX:-UsePerfData");

    private LaunchOptions() {}

    /** Returns the options for a process with an archive, but without the one that makes it use the archive. */
    static List<String> of(ClassArchive archive) {
        return Stream.concat(OPTIONS.stream(), archive.commonOptions().stream()).toList();
    }

    /** Returns the options that name what is started. */
    static List<String> main() {
        return List.of("--module", FunctionModule.NAME + "/" + MAIN_CLASS);
    }
}
