package io.serverlesspipeline.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkCommandTest {
    @TempDir
    private Path checkout;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsTheBenchmarks_whenOneIsUnknown() {
        assertThat(run("cold", "hot")).isEqualTo(2);
        assertThat(errors()).isEqualTo("""
                        Error: There is no benchmark 'hot'. The benchmarks are cold, warm, throughput, memory, extension, parallel, up, micro.
                        Try ./pipeline bench --help.
                        """);
    }

    @Test
    void rejectsZeroRounds() {
        assertThat(run("cold", "--rounds", "0")).isEqualTo(2);
        assertThat(errors()).startsWith("Error: Invalid value for option '--rounds': 0 is less than 1.");
    }

    @Test
    void rejectsRoundsThatArentANumber() {
        assertThat(run("--rounds", "many")).isEqualTo(2);
        assertThat(errors()).startsWith("Error: Invalid value for option '--rounds': 'many' is not an int");
    }

    @Test
    void listsEveryBenchmarkInItsHelp() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "cold:",
                        "warm:",
                        "throughput:",
                        "memory:",
                        "parallel:",
                        "up:",
                        "micro:",
                        "--rounds=N",
                        "--record");
    }

    @Test
    void reportsThatPythonIsRequired_andHowToConfigureIt() throws IOException {
        Path source = Files.createDirectories(checkout.resolve("tools/benchmark/python"));
        Files.writeString(source.resolve("requirements.txt"), "boto3==1 --hash=sha256:00\n");

        assertThat(run("throughput")).isEqualTo(1);

        assertThat(errors())
                .contains("Error: The Python handler that the benchmarks compare with requires Python 3.10 or newer")
                .contains("PIPELINE_PYTHON=/path/to/python3");
    }

    @Test
    void reportsMissingFiles_whenNothingIsBuilt() {
        assertThat(run("memory")).isEqualTo(1);
        assertThat(errors()).contains(checkout.resolve("handler/image/target/custom-runtime.zip") + " doesn't exist.");
    }

    private int run(String... arguments) {
        Console console = Console.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return BenchmarkCommand.run(new Workspace(checkout), console, Map.of("PATH", checkout.toString()), arguments);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
