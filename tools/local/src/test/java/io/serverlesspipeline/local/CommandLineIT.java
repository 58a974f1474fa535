package io.serverlesspipeline.local;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.emulator.PortCheck;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.local.LinkedCheckout.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line as the launcher does, in separate processes and on a free port. */
final class CommandLineIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private LinkedCheckout checkout;

    @BeforeEach
    void link() throws IOException {
        checkout = LinkedCheckout.in(directory);
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        checkout.close();
    }

    @Test
    void runsThePipeline_storesFiles_showsThem_andLeavesNothingBehind() throws Exception {
        Result up = checkout.run("up");
        assertThat(up.errors()).isEmpty();
        assertThat(up.exitCode()).isZero();
        assertThat(up.output())
                .contains("enforces IAM", "\nCreated ", "dynamodb:PutItem", "Test data for pipeline", "Timings")
                .contains("eval \"$(./pipeline env --port " + checkout.port() + ")\"", "aws s3 cp");
        String secret = assertThatTheKeyIsOfThisRun(up);

        Path file = Files.writeString(
                directory.resolve("é.ndjson"), "{\"type\":\"user\",\"userId\":\"u-5\",\"name\":\"Zoë\"}\nno JSON\n");
        Result put = checkout.run("put", file.toString());
        assertThat(put.exitCode()).isZero();
        assertThat(put.output()).contains("PARTIAL after").contains("1 record stored, 1 rejected");

        Path corrected = Files.writeString(directory.resolve("corrected.ndjson"), "no JSON\n");
        assertThat(checkout.run("put", corrected.toString()).output()).contains("0 records stored, 1 rejected");
        assertThat(checkout.run("items").output()).contains("2 rejected records");
        Files.writeString(corrected, "{\"type\":\"user\",\"userId\":\"u-6\"}\n");
        assertThat(checkout.run("put", corrected.toString()).output()).contains("STORED after");
        assertThat(checkout.run("items").output()).contains("corrected.ndjson").contains("1 rejected record\n");

        Process piped = checkout.start("put", "--key", "piped.ndjson", "-");
        try (OutputStream input = piped.getOutputStream()) {
            input.write("{\"type\":\"user\",\"userId\":\"u-7\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(piped.waitFor()).isZero();
        assertThat(checkout.outputOf("put"))
                .contains("Standard input → s3://", "/piped.ndjson (31 bytes, application/x-ndjson)")
                .contains("1 record stored");

        JsonNode items = new ObjectMapper()
                .readTree(checkout.run("items", "--pk", "USER#u-5", "--json").output());
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("name").asText()).isEqualTo("Zoë");

        Result one = checkout.run("items", "--limit", "1");
        assertThat(one.errors()).contains("shown. To see all items, add --limit ");
        assertThat(one.output()).contains("1 object ").doesNotContain("items of type");

        Files.writeString(checkout.stackFile(), "  serverless-pipeline:memorySize: 1\n", APPEND);
        Result rejected = checkout.run("up");
        assertThat(rejected.exitCode()).isEqualTo(1);
        assertThat(rejected.errors())
                .contains("Configuration key serverless-pipeline:memorySize is \"1\": specify 128 to 10240 megabytes.")
                .contains("The running pipeline is unchanged.");

        assertThat(checkout.run("status").output())
                .doesNotContain(secret)
                .contains(
                        "The pipeline is running on",
                        "enforced",
                        "objects with status STORED",
                        "objects with status PARTIAL");
        assertThat(checkout.run("logs").output()).contains("START RequestId").doesNotContain("\\t");

        Path broken = Files.writeString(directory.resolve("broken.json.gz"), "this is not gzip");
        Result failed = checkout.run("put", broken.toString());
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains("FAILED after");

        Result missing = checkout.run(
                "put", file.toString(), directory.resolve("missing").toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.errors()).contains("doesn't exist").contains("Nothing was uploaded");

        Process interrupted = checkout.start("put", manyRecords().toString());
        await().atMost(TIMEOUT)
                .failFast("put has exited", () -> !interrupted.isAlive())
                .until(() -> checkout.outputOf("put").contains("many.ndjson"));
        interrupt(interrupted);
        assertThat(interrupted.waitFor()).isEqualTo(130);
        assertThat(checkout.errorsOf("put"))
                .startsWith("Interrupted. The function still processes the files that were uploaded.");

        List<ProcessHandle> functions =
                ProcessHandle.of(emulator().pid()).orElseThrow().descendants().toList();
        assertThat(functions).isNotEmpty();
        assertThat(checkout.run("down").output()).contains("Port " + checkout.port() + " is free");
        assertThat(functions).noneMatch(ProcessHandle::isAlive);
        assertThat(PortCheck.isListening(checkout.port())).isFalse();
        assertThat(checkout.run("status").exitCode()).isEqualTo(1);
    }

    @Test
    void stopsEverything_whenItIsInterrupted() throws Exception {
        Process up = checkout.start("up");
        await().atMost(TIMEOUT)
                .failFast("up has ended", () -> !up.isAlive())
                .until(() -> Emulator.find(checkout.run()).isPresent());

        interrupt(up);

        assertThat(up.waitFor()).isEqualTo(130);
        assertThat(Emulator.find(checkout.run())).isEmpty();
        assertThat(PortCheck.isListening(checkout.port())).isFalse();
        assertThat(checkout.errorsOf("up"))
                .contains("Everything that was started has been stopped")
                .doesNotContain("Error:");
    }

    @Test
    void saysThatTheEmulatorStopped_whenItIsKilledDuringTheDeployment() throws Exception {
        Process up = checkout.start("up");
        await().atMost(TIMEOUT)
                .failFast("up has ended", () -> !up.isAlive())
                .until(() -> checkout.outputOf("up").contains("Deploying the Pulumi program"));

        ProcessHandle.of(emulator().pid()).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(up.waitFor()).isEqualTo(1);
        assertThat(checkout.errorsOf("up"))
                .contains("Error: The emulator stopped unexpectedly")
                .contains("emulator.log");
        assertThat(checkout.run("status").errors()).contains("No pipeline is running on port " + checkout.port());
    }

    /** Checks that only {@code env} prints the secret access key, and returns it. */
    private String assertThatTheKeyIsOfThisRun(Result up) throws Exception {
        RootKey rootKey = new RunRecords(checkout.workspace().localDirectory())
                .find(checkout.port())
                .orElseThrow()
                .rootKey();
        assertThat(checkout.run("env").output())
                .isEqualTo("""
            export AWS_ACCESS_KEY_ID=%s
            export AWS_SECRET_ACCESS_KEY=%s
            export AWS_REGION=us-east-1
            export AWS_DEFAULT_REGION=us-east-1
            export AWS_ENDPOINT_URL=http://localhost:%d
            unset AWS_SESSION_TOKEN AWS_PROFILE
            """.formatted(rootKey.accessKeyId(), rootKey.secretAccessKey(), checkout.port()));
        assertThat(up.output())
                .contains("aws:accessKey = " + rootKey.accessKeyId(), "aws:secretKey = the secret key of this run")
                .doesNotContain(rootKey.secretAccessKey());
        assertThat(checkout.run().emulatorLog()).content().doesNotContain(rootKey.secretAccessKey());
        return rootKey.secretAccessKey();
    }

    private Path manyRecords() throws IOException {
        return Files.writeString(
                directory.resolve("many.ndjson"),
                IntStream.range(0, 50_000)
                        .mapToObj(number -> "{\"type\":\"user\",\"userId\":\"many-" + number + "\"}\n")
                        .collect(Collectors.joining()));
    }

    private Emulator emulator() {
        return Emulator.find(checkout.run()).orElseThrow();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }
}
