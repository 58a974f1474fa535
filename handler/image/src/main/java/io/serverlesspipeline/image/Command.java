package io.serverlesspipeline.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Runs programs of the JDK. */
final class Command {
    private Command() {}

    /**
     * Runs a program to its end, and returns its output.
     *
     * @throws ImageBuildException if it fails, with its output
     */
    static String run(Path folder, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Options for other programs must not affect the build.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ImageBuildException(
                        command.get(0) + " failed with exit code " + exit + ":\n" + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageBuildException("The build was interrupted.", e);
        }
    }
}
