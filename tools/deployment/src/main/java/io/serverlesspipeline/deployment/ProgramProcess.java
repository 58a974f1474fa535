package io.serverlesspipeline.deployment;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Pulumi program that runs in its own process. The process is stopped when this object is closed or the JVM shuts
 * down.
 *
 * <p>Its output goes to a file, so the process never blocks on a full pipe.
 */
final class ProgramProcess implements AutoCloseable {

    private static final long GRACE_PERIOD_SECONDS = 2;

    private final Process process;
    private final Path output;
    private final Thread shutdownHook;

    private ProgramProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.shutdownHook = new Thread(this::kill, "pulumi-program-shutdown");
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /**
     * Starts a program.
     *
     * @param directory the working directory
     * @throws IOException if the program can't be started
     */
    static ProgramProcess start(List<String> command, Map<String, String> environment, Path directory)
            throws IOException {
        Path output = Files.createTempFile("pulumi-program-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // A program that reads standard input gets end-of-file immediately.
            process.getOutputStream().close();
            return new ProgramProcess(process, output);
        } catch (IOException e) {
            Files.delete(output);
            throw e;
        }
    }

    /** Returns a future that completes with the exit code. */
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Returns the program's output so far. */
    String output() {
        try {
            return new String(Files.readAllBytes(output), Charset.defaultCharset()).strip();
        } catch (IOException e) {
            return "(The program's output can't be read: " + e.getMessage() + ")";
        }
    }

    /** Stops the program and its child processes: gracefully at first, then forcibly. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!exitsWithinGracePeriod()) {
            process.destroyForcibly();
            process.onExit().join();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        removeShutdownHook();
        deleteOutput();
    }

    private void kill() {
        process.destroyForcibly();
        deleteOutput();
    }

    private boolean exitsWithinGracePeriod() {
        try {
            return process.waitFor(GRACE_PERIOD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down, so the hook does this work.
        }
    }

    private void deleteOutput() {
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            // The operating system cleans up temporary files.
        }
    }
}
