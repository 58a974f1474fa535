package io.serverlesspipeline.emulator.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs another program and collects its standard output and standard error line by line. */
public final class ExternalCommand {
    private final ProcessBuilder builder;
    private Consumer<String> listener = line -> {};

    private ExternalCommand(List<String> words) {
        this.builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** Returns the command of a program and its arguments, which runs with this process's environment. */
    public static ExternalCommand of(String... words) {
        return new ExternalCommand(List.of(words));
    }

    /** Returns the command of a program and its arguments, which runs with this process's environment. */
    public static ExternalCommand of(List<String> words) {
        return new ExternalCommand(words);
    }

    /** Sets the program's working directory, and returns this command. */
    public ExternalCommand in(Path directory) {
        builder.directory(directory.toFile());
        return this;
    }

    /** Replaces the program's environment, and returns this command. */
    public ExternalCommand withEnvironment(Map<String, String> environment) {
        builder.environment().clear();
        builder.environment().putAll(environment);
        return this;
    }

    /** Discards the program's standard error, and returns this command. */
    public ExternalCommand withoutErrors() {
        builder.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
        return this;
    }

    /** Passes each line to a listener as soon as the program prints it, and returns this command. */
    public ExternalCommand listener(Consumer<String> listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Runs the program and waits until it exits.
     *
     * @throws IOException if the program can't be started
     * @throws InterruptedException if this thread is interrupted, after stopping the program
     */
    public Result run() throws IOException, InterruptedException {
        Process process = builder.start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                listener.accept(line);
            }
            return new Result(process.waitFor(), lines);
        } finally {
            process.destroy();
        }
    }

    /**
     * The result of a program.
     *
     * @param exitCode its exit code, 0 if it succeeded
     * @param lines the lines of its output
     */
    public record Result(int exitCode, List<String> lines) {
        public Result {
            lines = List.copyOf(lines);
        }

        /** Returns whether the program succeeded. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }
}
