package io.serverlesspipeline.local;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.PortCheck;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.command.PipelineCommand;
import io.serverlesspipeline.local.testing.DefaultSignals;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line as the launcher does, in separate processes and on a free port. */
final class CommandLineIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String STACK_FILE = "Pulumi.localstack.yaml";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Workspace checkout;

    private int port;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private RunDirectory run;

    private record Result(int exitCode, String output, String errors) {}

    @BeforeEach
    void choosePort() throws IOException {
        port = DeploymentTarget.freePort();
        checkout = linkedCheckout();
        run = RunDirectory.of(checkout.localDirectory(), port);
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        run("down");
        // JUnit would warn about links to other folders.
        Deletion.deleteRecursively(checkout.root());
        Deletion.deleteRecursively(run.path());
        Files.deleteIfExists(run.lockFile());
    }

    @Test
    void runsThePipeline_storesFiles_showsThem_andLeavesNothingBehind() throws Exception {
        Result up = run("up");
        assertThat(up.errors).isEmpty();
        assertThat(up.exitCode).isZero();
        assertThat(up.output)
                .contains("enforces IAM", "\nCreated ", "dynamodb:PutItem", "Test data for pipeline", "Timings")
                .contains("eval \"$(./pipeline env --port " + port + ")\"", "aws s3 cp");
        String secret = assertThatTheKeyIsOfThisRun(up);

        Path file = Files.writeString(
                directory.resolve("é.ndjson"), "{\"type\":\"user\",\"userId\":\"u-5\",\"name\":\"Zoë\"}\nno JSON\n");
        Result put = run("put", file.toString());
        assertThat(put.exitCode).isZero();
        assertThat(put.output).contains("PARTIAL after").contains("1 record stored, 1 rejected");

        Path corrected = Files.writeString(directory.resolve("corrected.ndjson"), "no JSON\n");
        assertThat(run("put", corrected.toString()).output).contains("0 records stored, 1 rejected");
        assertThat(run("items").output).contains("2 rejected records");
        Files.writeString(corrected, "{\"type\":\"user\",\"userId\":\"u-6\"}\n");
        assertThat(run("put", corrected.toString()).output).contains("STORED after");
        assertThat(run("items").output).contains("corrected.ndjson").contains("1 rejected record\n");

        Process piped = start("put", "--key", "piped.ndjson", "-");
        try (OutputStream input = piped.getOutputStream()) {
            input.write("{\"type\":\"user\",\"userId\":\"u-7\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(piped.waitFor()).isZero();
        assertThat(outputOf("put"))
                .contains("Standard input → s3://", "/piped.ndjson (31 bytes, application/x-ndjson)")
                .contains("1 record stored");

        JsonNode items = new ObjectMapper().readTree(run("items", "--pk", "USER#u-5", "--json").output);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("name").asText()).isEqualTo("Zoë");

        Result one = run("items", "--limit", "1");
        assertThat(one.errors).contains("shown. To see all items, add --limit ");
        assertThat(one.output).contains("1 object ").doesNotContain("items of type");

        Files.writeString(checkout.root().resolve(STACK_FILE), "  serverless-pipeline:memorySize: 1\n", APPEND);
        Result rejected = run("up");
        assertThat(rejected.exitCode).isEqualTo(1);
        assertThat(rejected.errors)
                .contains("Configuration key serverless-pipeline:memorySize is \"1\": specify 128 to 10240 megabytes.")
                .contains("The running pipeline is unchanged.");

        assertThat(run("status").output)
                .doesNotContain(secret)
                .contains(
                        "The pipeline is running on",
                        "enforced",
                        "objects with status STORED",
                        "objects with status PARTIAL");
        assertThat(run("logs").output).contains("START RequestId").doesNotContain("\\t");

        Path broken = Files.writeString(directory.resolve("broken.json.gz"), "this is not gzip");
        Result failed = run("put", broken.toString());
        assertThat(failed.exitCode).isEqualTo(1);
        assertThat(failed.output).contains("FAILED after");

        Result missing =
                run("put", file.toString(), directory.resolve("missing").toString());
        assertThat(missing.exitCode).isEqualTo(1);
        assertThat(missing.errors).contains("doesn't exist").contains("Nothing was uploaded");

        Process interrupted = start("put", manyRecords().toString());
        await().atMost(TIMEOUT)
                .failFast("put has exited", () -> !interrupted.isAlive())
                .until(() -> outputOf("put").contains("many.ndjson"));
        interrupt(interrupted);
        assertThat(interrupted.waitFor()).isEqualTo(130);
        assertThat(errorsOf("put"))
                .startsWith("Interrupted. The function still processes the files that were uploaded.");

        List<ProcessHandle> functions =
                ProcessHandle.of(emulator().pid()).orElseThrow().descendants().toList();
        assertThat(functions).isNotEmpty();
        assertThat(run("down").output).contains("Port " + port + " is free");
        assertThat(functions).noneMatch(ProcessHandle::isAlive);
        assertThat(PortCheck.isListening(port)).isFalse();
        assertThat(run("status").exitCode).isEqualTo(1);
    }

    @Test
    void stopsEverything_whenItIsInterrupted() throws Exception {
        Process up = start("up");
        await().atMost(TIMEOUT)
                .failFast("up has ended", () -> !up.isAlive())
                .until(() -> Emulator.find(run).isPresent());

        interrupt(up);

        assertThat(up.waitFor()).isEqualTo(130);
        assertThat(Emulator.find(run)).isEmpty();
        assertThat(PortCheck.isListening(port)).isFalse();
        assertThat(errorsOf("up"))
                .contains("Everything that was started has been stopped")
                .doesNotContain("Error:");
    }

    @Test
    void saysThatTheEmulatorStopped_whenItIsKilledDuringTheDeployment() throws Exception {
        Process up = start("up");
        await().atMost(TIMEOUT)
                .failFast("up has ended", () -> !up.isAlive())
                .until(() -> outputOf("up").contains("Deploying the Pulumi program"));

        ProcessHandle.of(emulator().pid()).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(up.waitFor()).isEqualTo(1);
        assertThat(errorsOf("up"))
                .contains("Error: The emulator stopped unexpectedly")
                .contains("emulator.log");
        assertThat(run("status").errors).contains("No pipeline is running on port " + port);
    }

    /** Checks that only {@code env} prints the secret access key, and returns it. */
    private String assertThatTheKeyIsOfThisRun(Result up) throws Exception {
        RootKey rootKey = new RunRecords(checkout.localDirectory())
                .find(port)
                .orElseThrow()
                .rootKey();
        assertThat(run("env").output).isEqualTo("""
            export AWS_ACCESS_KEY_ID=%s
            export AWS_SECRET_ACCESS_KEY=%s
            export AWS_REGION=us-east-1
            export AWS_DEFAULT_REGION=us-east-1
            export AWS_ENDPOINT_URL=http://localhost:%d
            unset AWS_SESSION_TOKEN AWS_PROFILE
            """.formatted(rootKey.accessKeyId(), rootKey.secretAccessKey(), port));
        assertThat(up.output)
                .contains("aws:accessKey = " + rootKey.accessKeyId(), "aws:secretKey = the secret key of this run")
                .doesNotContain(rootKey.secretAccessKey());
        assertThat(run.emulatorLog()).content().doesNotContain(rootKey.secretAccessKey());
        return rootKey.secretAccessKey();
    }

    private Path manyRecords() throws IOException {
        return Files.writeString(
                directory.resolve("many.ndjson"),
                IntStream.range(0, 50_000)
                        .mapToObj(number -> "{\"type\":\"user\",\"userId\":\"many-" + number + "\"}\n")
                        .collect(Collectors.joining()));
    }

    /**
     * Returns a checkout with links to this one, and with a copy of the stack's configuration file that a test can
     * change.
     */
    private Workspace linkedCheckout() throws IOException {
        Workspace original = new Workspace(Checkout.root());
        Files.createDirectories(original.localDirectory());
        Path copy = Files.createDirectories(directory.resolve("checkout"));
        try (Stream<Path> entries = Files.list(original.root())) {
            for (Path entry :
                    entries.filter(entry -> !entry.endsWith(STACK_FILE)).toList()) {
                Files.createSymbolicLink(copy.resolve(entry.getFileName()), entry);
            }
        }
        Files.copy(original.root().resolve(STACK_FILE), copy.resolve(STACK_FILE));
        return new Workspace(copy);
    }

    private Emulator emulator() {
        return Emulator.find(run).orElseThrow();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    private Result run(String... arguments) throws Exception {
        int exitCode = start(arguments).waitFor();
        return new Result(exitCode, outputOf(arguments[0]), errorsOf(arguments[0]));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(DefaultSignals.STARTER);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + Workspace.ROOT_PROPERTY + "=" + checkout.root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PipelineCommand.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve(arguments[0] + ".out").toFile())
                .redirectError(directory.resolve(arguments[0] + ".err").toFile());
        // The launcher sets this too, so that Java reads file names as UTF-8.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private String outputOf(String command) throws IOException {
        return Files.readString(directory.resolve(command + ".out"), StandardCharsets.UTF_8);
    }

    private String errorsOf(String command) throws IOException {
        return Files.readString(directory.resolve(command + ".err"), StandardCharsets.UTF_8);
    }
}
