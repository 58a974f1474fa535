package io.serverlesspipeline.benchmark.command;

import io.serverlesspipeline.benchmark.experiment.BenchmarkEnvironment;
import io.serverlesspipeline.benchmark.experiment.Experiment;
import io.serverlesspipeline.benchmark.report.PerformanceDocument;
import io.serverlesspipeline.benchmark.report.ReportTable;
import io.serverlesspipeline.benchmark.report.Tables;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.ResultsFile;
import io.serverlesspipeline.benchmark.scale.ScaleDocument;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.Interruption;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.output.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the benchmarks. */
@Command(
        name = "./pipeline bench",
        description = {
            "Compares the function with a Python handler and an ordinary Java handler on this machine, using fake "
                    + "services. Close other programs first: a busy machine leads to wide intervals.",
            ""
        },
        footer = {"", "Exit codes: 0 success, 1 failure, 2 wrong usage, 130 interrupted."},
        usageHelpWidth = 100,
        sortOptions = false)
public final class BenchmarkCommand implements Callable<Integer> {
    private static final String KEYSTORE_PROPERTY_PREFIX = "keystore.pkcs12.";

    private final Workspace workspace;
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "0..*",
            description = {
                "cold: the first event of a process.   warm: an event in a warmed-up process.",
                "throughput: records of an NDJSON object.   memory: objects from 1 KB to 1 GiB.",
                "extension: the function with and without one.   parallel: a large object in ranges.",
                "up: ./pipeline up.   micro: reader and mapping, with JMH.",
                "The default is all except micro."
            })
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // Required by picocli.
    private boolean help;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "The number of measurements (default: cold 20, warm 10, throughput 10, extension 10, up 5, memory 3, parallel 1).")
    private @Nullable Integer rounds;

    @Option(
            names = "--record",
            description =
                    "Save the results to tools/benchmark/results, and update docs/performance.md, its plot, and docs/scale.md. "
                            + "Otherwise, results are saved to .local/benchmark/results.")
    private boolean recorded;

    BenchmarkCommand(Workspace workspace, Console console, Map<String, String> environment) {
        this.workspace = workspace;
        this.console = console;
        this.environment = environment;
    }

    /**
     * Runs the command line and exits with its exit code.
     *
     * @param arguments the benchmarks and options
     */
    public static void main(String[] arguments) {
        // Java's own trust stores have no password and no checksum, so copies of them must not have them either.
        System.setProperty(KEYSTORE_PROPERTY_PREFIX + "certProtectionAlgorithm", "NONE");
        System.setProperty(KEYSTORE_PROPERTY_PREFIX + "macAlgorithm", "NONE");
        Map<String, String> variables = System.getenv();
        System.exit(run(Workspace.current(), Console.ofProcess(variables), variables, arguments));
    }

    static int run(Workspace workspace, Console console, Map<String, String> environment, String... arguments) {
        return new CommandLine(new BenchmarkCommand(workspace, console, environment))
                .setOut(console.writer())
                .setParameterExceptionHandler((exception, words) -> {
                    console.error(String.valueOf(exception.getMessage()));
                    console.note("Try ./pipeline bench --help.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((exception, command, words) -> explain(exception, console))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Benchmark> benchmarks = benchmarks();
        Interruption interruption =
                Interruption.watch(() -> console.note("Interrupted. All started processes have been stopped."));
        try {
            for (Benchmark benchmark : benchmarks) {
                Optional<Experiment> experiment = benchmark.experiment();
                if (experiment.isPresent()) {
                    measure(benchmark, experiment.get());
                } else {
                    MicroBenchmarks.run();
                }
            }
        } finally {
            interruption.close();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Validates the arguments and returns the selected benchmarks. */
    private List<Benchmark> benchmarks() {
        if (rounds != null && rounds < 1) {
            throw usageError("Invalid value for option '--rounds': " + rounds + " is less than 1.");
        }
        List<Benchmark> selected = new ArrayList<>();
        for (String name : names) {
            selected.add(Benchmark.find(name)
                    .orElseThrow(() -> usageError("There is no benchmark '" + name + "'. The benchmarks are "
                            + Arrays.toString(Benchmark.values()).replaceAll("[\\[\\]]", "") + ".")));
        }
        return selected.isEmpty() ? Benchmark.recorded() : selected;
    }

    private ParameterException usageError(String message) {
        return new ParameterException(new CommandLine(this), message);
    }

    private void measure(Benchmark benchmark, Experiment experiment) throws IOException, InterruptedException {
        Results results;
        try (Step step = console.step("Measuring: " + benchmark)) {
            BenchmarkEnvironment benchmarkEnvironment = BenchmarkEnvironment.in(workspace, environment, step::detail);
            results = experiment.run(benchmarkEnvironment, rounds == null ? experiment.defaultRounds() : rounds);
            step.done("Measured: " + benchmark);
        }
        for (ReportTable table : Tables.of(results)) {
            console.heading(table.caption());
            console.table(table.forConsole());
        }
        Path file = new ResultsFile(directory()).write(results);
        console.line();
        console.line("All samples are in " + workspace.root().relativize(file) + ".");
        if (recorded) {
            new PerformanceDocument(workspace.root()).update();
            // Its numbers follow from the throughput.
            new ScaleDocument(workspace.root()).update();
        }
    }

    private Path directory() {
        return recorded
                ? PerformanceDocument.results(workspace.root())
                : workspace.localDirectory().resolve("benchmark").resolve("results");
    }

    private static int explain(Exception exception, Console console) {
        if (exception instanceof InterruptedException || Interruption.isInterrupted()) {
            return 130;
        }
        console.error(
                exception instanceof LocalRunException
                        ? String.valueOf(exception.getMessage())
                        : "An internal error occurred: " + exception);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
