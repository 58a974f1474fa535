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
 * How long a person waits: {@code ./pipeline up} with nothing built and with everything built, and the start of the
 * program as Pulumi starts it. Runs in a clone of the last commit, with the libraries and the emulator that are there.
 */
public final class FirstRun implements Experiment {
    /** The command that is measured. */
    public static final String UP = "./pipeline up";

    /** The state in which nothing has to be built. */
    public static final String BUILT = "everything built";

    /** What Pulumi runs to ask a Java program which plugins it needs, before each preview. */
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
    public Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("up", rounds);
        Path checkout = clone(laboratory);
        String port = Integer.toString(freePort());
        try {
            laboratory.progress().accept("preparing: what has to be downloaded is downloaded now");
            up(checkout, port, laboratory);
            laboratory.progress().accept("nothing built");
            deleteWhatWasBuilt(checkout);
            recorder.add(UP, "nothing built", "total", "s", up(checkout, port, laboratory));
            for (int round = 1; round <= rounds; round++) {
                laboratory.progress().accept("everything built, round " + round + " of " + rounds);
                recorder.add(UP, BUILT, "total", "s", up(checkout, port, laboratory));
                double discovery = timed(DISCOVERY, checkout, laboratory);
                recorder.add("mvn compile exec:java", BUILT, "total", "s", discovery);
            }
        } finally {
            down(checkout, port, laboratory);
        }
        return recorder.results();
    }

    /** Nothing runs when it begins, so that ending a former pipeline is no part of the time. */
    private static double up(Path checkout, String port, BenchmarkEnvironment laboratory)
            throws IOException, InterruptedException {
        down(checkout, port, laboratory);
        return timed(List.of("./pipeline", "up", "--port", port), checkout, laboratory);
    }

    private static void down(Path checkout, String port, BenchmarkEnvironment laboratory)
            throws IOException, InterruptedException {
        if (Files.exists(checkout.resolve("tools/local/target/pipeline.stamp"))) {
            timed(List.of("./pipeline", "down", "--port", port), checkout, laboratory);
        }
    }

    /** Returns how many seconds a command took. */
    private static double timed(List<String> words, Path checkout, BenchmarkEnvironment laboratory)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(laboratory.environment());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        long begin = System.nanoTime();
        ExternalCommand.Result result = ExternalCommand.of(words)
                .in(checkout)
                .withEnvironment(variables)
                .run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!result.succeeded()) {
            throw new LocalRunException("`" + String.join(" ", words) + "` failed in " + checkout + ":\n"
                    + String.join("\n", result.lines()));
        }
        return seconds;
    }

    private static Path clone(BenchmarkEnvironment laboratory) throws IOException, InterruptedException {
        Path root = laboratory.workspace().root();
        Path checkout = laboratory.directory().resolve("checkout");
        Deletion.deleteRecursively(checkout);
        ExternalCommand.Result result = ExternalCommand.of(
                        "git", "clone", "--quiet", root.toString(), checkout.toString())
                .run();
        if (!result.succeeded()) {
            throw new LocalRunException("The project is measured in a clone of its repository, but `git clone` failed: "
                    + String.join("\n", result.lines()));
        }
        return checkout;
    }

    private static void deleteWhatWasBuilt(Path checkout) throws IOException {
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
