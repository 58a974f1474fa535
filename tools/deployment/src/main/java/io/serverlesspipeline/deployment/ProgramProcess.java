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
 * A Pulumi program in a process of its own, which never outlives this object or this process's regular end.
 *
 * <p>What it prints goes to a file, so that it never waits for anyone to read it.
 */
final class ProgramProcess implements AutoCloseable {

    private static final long GRACE_SECONDS = 2;

    private final Process process;
    private final Path output;
    private final Thread shutdownHook;

    private ProgramProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.shutdownHook = new Thread(this::endAtOnce, "pulumi-program-end");
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /**
     * Starts a program.
     *
     * @param directory the folder in which it runs
     * @throws IOException if it cannot be started
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
            // A program that reads its input sees its end at once.
            process.getOutputStream().close();
            return new ProgramProcess(process, output);
        } catch (IOException e) {
            Files.delete(output);
            throw e;
        }
    }

    /** Completes with the exit code once the program has ended. */
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Returns everything that the program has printed. */
    String output() {
        try {
            return new String(Files.readAllBytes(output), Charset.defaultCharset()).strip();
        } catch (IOException e) {
            return "(The program's output cannot be read: " + e.getMessage() + ")";
        }
    }

    /** Ends the program and whatever it has started: first asks it to, then forces it. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!endsInTime()) {
            process.destroyForcibly();
            process.onExit().join();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        removeShutdownHook();
        deleteOutput();
    }

    private void endAtOnce() {
        process.destroyForcibly();
        deleteOutput();
    }

    private boolean endsInTime() {
        try {
            return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // This process is ending already, and the hook does its work.
        }
    }

    private void deleteOutput() {
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            // It is in the folder for temporary files, which the system clears.
        }
    }
}
