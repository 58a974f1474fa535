package io.serverlesspipeline.image;

import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of the function's process. It is the same in the training run, in the build's checks and on Lambda.
 */
final class LaunchOptions {
    /** The program, relative to the package's folder. */
    static final String JAVA = "java/bin/java";

    /** The main class of the module. */
    private static final String MAIN_CLASS = "io.serverlesspipeline.runtime.CustomRuntime";

    private static final List<String> OPTIONS = List.of(
            // A small function has one processor or less.
            "-XX:+UseSerialGC",
            // Records live as long as their puts. By default, the young generation takes a third of the heap, and
            // large objects eventually touch all of it. With large survivor spaces, records don't outgrow this one.
            "-Xmn24m",
            "-XX:SurvivorRatio=2",
            // A process that handles a few events never recovers the cost of the second compiler.
            "-XX:TieredStopAtLevel=1",
            // A file of statistics that nothing reads.
            "-XX:-UsePerfData");

    private LaunchOptions() {}

    /** Returns the options for a process with an archive, without the option to use the archive. */
    static List<String> of(ClassArchive archive) {
        return Stream.concat(OPTIONS.stream(), archive.commonOptions().stream()).toList();
    }

    /** Returns the options that select the main class. */
    static List<String> main() {
        return List.of("--module", FunctionModule.NAME + "/" + MAIN_CLASS);
    }
}
