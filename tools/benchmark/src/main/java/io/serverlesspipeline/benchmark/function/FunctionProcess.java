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
 * A function's process. The shell that starts it tells in the end how much processor time it has used, as the system
 * call {@code getrusage} gives it.
 */
public final class FunctionProcess implements AutoCloseable {
    /** The first word after the script is the file for the times; the rest is the function's command. */
    private static final String SCRIPT =
            "TIMEFORMAT='%3U %3S'; times=$1 log=$2; shift 2; { time \"$@\" >\"$log\" 2>&1; } 2>\"$times\"";

    private static final int POLITE_SECONDS = 5;

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
     * @param services the variables that lead to the services
     * @param directory where its log is kept
     */
    public static FunctionProcess start(
            Candidate contestant, String runtimeApi, Map<String, String> services, Path directory) throws IOException {
        Path times = directory.resolve("times");
        Path log = directory.resolve("function.log");
        List<String> words = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash", times.toString(), log.toString()));
        words.addAll(contestant.command());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(contestant.taskRoot().toFile());
        builder.environment().clear();
        builder.environment().putAll(LambdaEnvironment.of(contestant, runtimeApi, services));
        builder.redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long started = System.nanoTime();
        return new FunctionProcess(builder.start(), started, times, log);
    }

    /** Returns when it was started, as {@link System#nanoTime} gives it. */
    public long started() {
        return started;
    }

    /** Returns whether it is still running. */
    public boolean isRunning() {
        return shell.isAlive();
    }

    /** Returns what it has printed. */
    public String log() throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    /** Returns how much processor time it has used so far. */
    public Duration processorTime() {
        return function().flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    /**
     * Returns the most memory that it has had at a time, in megabytes.
     *
     * @throws IOException if the system does not tell, which only Linux does
     */
    public double peakMemoryMegabytes() throws IOException {
        long pid = function()
                .orElseThrow(() -> new IOException("The function has ended."))
                .pid();
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("The system does not tell the memory of a process.");
    }

    /** Ends it at once, and returns the processor time that it has used in milliseconds. */
    public double kill() throws IOException, InterruptedException {
        function().ifPresent(ProcessHandle::destroyForcibly);
        shell.waitFor();
        return usedMilliseconds();
    }

    /** Asks it to end, so that it writes what it writes at its end, and waits until it has. */
    public void end() throws InterruptedException {
        function().ifPresent(ProcessHandle::destroy);
        if (!shell.waitFor(POLITE_SECONDS, java.util.concurrent.TimeUnit.SECONDS)) {
            function().ifPresent(ProcessHandle::destroyForcibly);
            shell.waitFor();
        }
    }

    /** The shell's last line; a line that says that the process was killed may stand before it. */
    private double usedMilliseconds() throws IOException {
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
