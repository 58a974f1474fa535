package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.workspace.Deletion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long a user waits for {@code ./pipeline up}, both with nothing built and with everything built, and for
 * the command with which Pulumi starts the program. Runs in a clone of the last commit with the installed libraries and
 * emulator.
 */
public final class FirstRun implements Experiment {
    /** The measured command. */
    public static final String UP = "./pipeline up";

    /** The state in which everything has been built. */
    public static final String BUILT = "everything built";

    /** The command that Pulumi runs before each preview to determine a Java program's plugins. */
    private static final List<String> DISCOVERY = List.of(
            "mvn",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "--no-transfer-progress",
            "compile",
            "exec:java",
            "-DmainClass=com.pulumi.bootstrap.internal.Main",
            "-DmainArgs=packages");

    @Override
    public int defaultRounds() {
        return 5;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("up", rounds);
        Path checkout = clone(environment);
        String port = Integer.toString(freePort());
        try {
            environment.progress().accept("preparing: downloading dependencies");
            up(checkout, port, environment);
            environment.progress().accept("nothing built");
            deleteBuildOutput(checkout);
            recorder.add(UP, "nothing built", "total", "s", up(checkout, port, environment));
            for (int round = 1; round <= rounds; round++) {
                environment.progress().accept("everything built, round " + round + " of " + rounds);
                recorder.add(UP, BUILT, "total", "s", up(checkout, port, environment));
                double discovery = timed(DISCOVERY, checkout, environment);
                recorder.add("mvn compile exec:java", BUILT, "total", "s", discovery);
            }
        } finally {
            down(checkout, port, environment);
        }
        return recorder.results();
    }

    /** Stops any running pipeline first, so the measured time doesn't include stopping it. */
    private static double up(Path checkout, String port, BenchmarkEnvironment environment)
            throws IOException, InterruptedException {
        down(checkout, port, environment);
        return timed(List.of("./pipeline", "up", "--port", port), checkout, environment);
    }

    private static void down(Path checkout, String port, BenchmarkEnvironment environment)
            throws IOException, InterruptedException {
        if (Files.exists(checkout.resolve("tools/local/target/pipeline.stamp"))) {
            timed(List.of("./pipeline", "down", "--port", port), checkout, environment);
        }
    }

    /** Runs a command and returns its duration in seconds. */
    private static double timed(List<String> command, Path checkout, BenchmarkEnvironment environment)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(environment.variables());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        long begin = System.nanoTime();
        ExternalCommand.Result result = ExternalCommand.of(command)
                .in(checkout)
                .withEnvironment(variables)
                .run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!result.succeeded()) {
            throw new LocalRunException("`" + String.join(" ", command) + "` failed in " + checkout + ":\n"
                    + String.join("\n", result.lines()));
        }
        return seconds;
    }

    private static Path clone(BenchmarkEnvironment environment) throws IOException, InterruptedException {
        Path root = environment.workspace().root();
        Path checkout = environment.directory().resolve("checkout");
        Deletion.deleteRecursively(checkout);
        ExternalCommand.Result result = ExternalCommand.of(
                        "git", "clone", "--quiet", root.toString(), checkout.toString())
                .run();
        if (!result.succeeded()) {
            throw new LocalRunException("The benchmark runs in a clone of the repository, but `git clone` failed: "
                    + String.join("\n", result.lines()));
        }
        return checkout;
    }

    private static void deleteBuildOutput(Path checkout) throws IOException {
        List<Path> targets;
        try (Stream<Path> files = Files.walk(checkout)) {
            targets = files.filter(
                            file -> file.endsWith("target") && Files.isRegularFile(file.resolveSibling("pom.xml")))
                    .toList();
        }
        for (Path target : targets) {
            Deletion.deleteRecursively(target);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
