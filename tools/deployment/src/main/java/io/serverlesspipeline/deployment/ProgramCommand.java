package io.serverlesspipeline.deployment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Builds the command that starts a program with the JVM that runs this process. */
final class ProgramCommand {

    private static final String REMEDY = " Rebuild the program to regenerate the file, and deploy again.";

    private ProgramCommand() {}

    /**
     * Returns the command and its arguments.
     *
     * @throws EngineException if the program's class path cannot be used
     */
    static List<String> of(DeploymentRequest request) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The program is short-lived, so the JVM's optimizing compiler wouldn't pay off.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(request.programClassPathFile()),
                request.programMainClass());
    }

    private static String classPath(Path file) {
        String classPath;
        try {
            classPath = Files.readString(file).strip();
        } catch (IOException e) {
            throw new EngineException("The program's class path file, " + file + ", can't be read." + REMEDY, e);
        }
        if (classPath.isEmpty()) {
            throw new EngineException("The program's class path file, " + file + ", is empty." + REMEDY);
        }
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!Files.exists(Path.of(entry))) {
                throw new EngineException("The program's class path file, " + file + ", lists " + entry
                        + ", which doesn't exist." + REMEDY);
            }
        }
        return classPath;
    }
}
