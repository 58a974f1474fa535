package io.serverlesspipeline.benchmark.function;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function's process. The shell that starts it reports its CPU time, from the system call {@code getrusage}, when it
 * exits.
 */
public final class FunctionProcess implements AutoCloseable {
    /** The arguments are the file for the times, the log file and the function's command. */
    private static final String SCRIPT =
            "TIMEFORMAT='%3U %3S'; times=$1 log=$2; shift 2; { time \"$@\" >\"$log\" 2>&1; } 2>\"$times\"";

    private static final int SHUTDOWN_TIMEOUT_SECONDS = 5;

    private final Process shell;
    private final long started;
    private final Path times;
    private final Path log;

    private FunctionProcess(Process shell, long started, Path times, Path log) {
        this.shell = shell;
        this.started = started;
        this.times = times;
        this.log = log;
    }

    /**
     * Starts a function.
     *
     * @param runtimeApi the address of the Runtime API
     * @param services the environment variables that configure the services' endpoints
     * @param directory the folder for its log
     */
    public static FunctionProcess start(
            Candidate candidate, String runtimeApi, Map<String, String> services, Path directory) throws IOException {
        Path times = directory.resolve("times");
        Path log = directory.resolve("function.log");
        List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash", times.toString(), log.toString()));
        command.addAll(candidate.command());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(candidate.taskRoot().toFile());
        builder.environment().clear();
        builder.environment().putAll(LambdaEnvironment.of(candidate, runtimeApi, services));
        builder.redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long started = System.nanoTime();
        return new FunctionProcess(builder.start(), started, times, log);
    }

    /** Returns when it was started, from {@link System#nanoTime}. */
    public long started() {
        return started;
    }

    /** Returns whether it is still running. */
    public boolean isRunning() {
        return shell.isAlive();
    }

    /** Returns its output so far. */
    public String log() throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    /** Returns the CPU time that it has used so far. */
    public Duration processorTime() {
        return function().flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    /**
     * Returns its peak memory usage in megabytes.
     *
     * @throws IOException if the system doesn't report it; only Linux does
     */
    public double peakMemoryMegabytes() throws IOException {
        long pid = function()
                .orElseThrow(() -> new IOException("The function has exited."))
                .pid();
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("The system doesn't report the memory usage of a process.");
    }

    /** Kills the process, and returns its CPU time in milliseconds. */
    public double kill() throws IOException, InterruptedException {
        function().ifPresent(ProcessHandle::destroyForcibly);
        shell.waitFor();
        return cpuMilliseconds();
    }

    /** Terminates the process gracefully, so it can write its final logs, and waits for it to exit. */
    public void terminate() throws InterruptedException {
        function().ifPresent(ProcessHandle::destroy);
        if (!shell.waitFor(SHUTDOWN_TIMEOUT_SECONDS, java.util.concurrent.TimeUnit.SECONDS)) {
            function().ifPresent(ProcessHandle::destroyForcibly);
            shell.waitFor();
        }
    }

    /** Reads the shell's last line, which may follow a message that the process was killed. */
    private double cpuMilliseconds() throws IOException {
        List<String> lines = Files.readAllLines(times);
        String[] seconds = lines.get(lines.size() - 1).split(" ", 2);
        return (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1])) * 1000;
    }

    private Optional<ProcessHandle> function() {
        return shell.children().findFirst();
    }

    @Override
    public void close() {
        function().ifPresent(ProcessHandle::destroyForcibly);
        shell.destroy();
        shell.onExit().join();
    }
}
