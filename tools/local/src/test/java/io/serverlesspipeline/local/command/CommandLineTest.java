package io.serverlesspipeline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.emulator.workspace.ExclusiveLock;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.testing.PipelineFixture;
import io.serverlesspipeline.local.testing.PrintedConsole;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
    private static final RootKey ROOT_KEY = new RootKey("LOCAL1", "secret");

    /** An ID that no process has, because it exceeds the maximum on Linux and macOS. */
    private static final long NO_PROCESS = 1L << 30;

    @TempDir
    private Path checkout;

    private final PrintedConsole printed = new PrintedConsole();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "put some-file",
                "items",
                "console",
                "logs",
                "status",
                "failures",
                "redrive --all",
                "env",
                "audit --stack localstack"
            })
    void asksForUp_whenNoPipelineRuns(String command) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(printed.errors())
                .isEqualTo("Error: No pipeline is running on port 4566. Start it with ./pipeline up.\n");
    }

    @Test
    void pointsToThePipelineOnAnotherPort() {
        records().save(new RunRecord(4600, "embedded", 1L, ROOT_KEY, Instant.EPOCH, Map.of()));

        assertThat(run("items")).isEqualTo(1);
        assertThat(printed.errors()).contains("but one is running on port 4600. Add --port 4600");
    }

    @Test
    void saysThatTheEmulatorStopped_andShowsTheEndOfItsLog() throws Exception {
        records()
                .save(new RunRecord(
                        4566, "embedded", NO_PROCESS, ROOT_KEY, Instant.EPOCH, PipelineFixture.STACK_OUTPUTS));
        Files.writeString(records().directory(4566).emulatorLog(), "out of memory\n");

        assertThat(run("items")).isEqualTo(1);
        assertThat(printed.errors())
                .contains("The emulator on port 4566 stopped, and its data is lost.")
                .contains("Run ./pipeline up")
                .contains("out of memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pot",
                "put",
                "up --port 0",
                "up --port 65536",
                "up --port http",
                "up --engine terraform",
                "items --pk",
                "items --limit 0",
                "put --key a --key-prefix b c",
                "put --key a b c",
                "put -",
                "put --key-prefix a/ -",
                "put --key a - b",
                "put /dev/stdin",
                "put /dev/fd/63 b",
                "try",
                "try -",
                "try /dev/stdin",
                "try a b",
                "try --limit 0 a",
                "redrive",
                "audit --stack",
                "audit now",
                "down now"
            })
    void explainsInvalidUsage_andPointsToTheHelp(String command) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(printed.errors())
                .startsWith("Error: ")
                .contains("For help, run ./pipeline")
                .contains("--help");
        assertThat(printed.output()).isEmpty();
    }

    @Test
    void listsTheCommands_whenOneIsUnknown() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(printed.errors()).isEqualTo("""
            Error: ./pipeline has no command frobnicate.
            The commands are up, put, try, items, console, logs, failures, redrive, status, env, audit, down, help.
            For help, run ./pipeline --help.
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "pot, put",
        "itmes, items",
        "failure, failures",
        "log, logs",
        "items --jsonl, --json",
        "items --limt=3, --limit",
        "audit --stak aws, --stack",
        "redrive --al, --all"
    })
    void suggestsTheNearestCommandOrOption_whenOneIsUnknown(String command, String nearest) {
        assertThat(run(command)).isEqualTo(2);

        assertThat(printed.errors()).contains("\nDid you mean " + nearest + "?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "items --frobnicate", "-x"})
    void suggestsNothing_whenNoCommandOrOptionIsSimilar(String command) {
        assertThat(run(command)).isEqualTo(2);

        assertThat(printed.errors()).doesNotContain("Did you mean");
    }

    @Test
    void namesTheUnknownOption() {
        assertThat(run("items --jsonl")).isEqualTo(2);

        assertThat(printed.errors()).startsWith("Error: ./pipeline items has no option --jsonl.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "put", "try", "items", "console", "logs", "failures", "redrive", "status", "env", "down"})
    void showsTheSameHelp_withHelpCommandAndOption(String command) {
        assertThat(run("help " + command)).isZero();
        String help = printed.output();

        assertThat(run(command + " --help")).isZero();
        assertThat(printed.output()).isEqualTo(help + help);
    }

    @Test
    void hasNothingToStop_evenWhenRunTwice() {
        assertThat(run("down")).isZero();
        assertThat(run("down")).isZero();
        assertThat(printed.output()).contains("This checkout has no emulator running on port 4566.");
    }

    @Test
    void removesTheStack_andKeepsAnEmulatorThatItDidNotStart() throws Exception {
        Files.writeString(checkout.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(checkout.resolve("Pulumi.localstack.yaml"), "config: {}\n");
        Scripts.write(checkout.resolve("bin/pulumi"), "echo \"$1\" >>\"${0%/*}/calls\"");
        try (ServerSocket emulator = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = emulator.getLocalPort();
            records().save(new RunRecord(port, "pulumi", null, ROOT_KEY, Instant.EPOCH, PipelineFixture.STACK_OUTPUTS));

            assertThat(run("down --port " + port)).isZero();

            assertThat(checkout.resolve("bin/calls")).hasContent("destroy");
            assertThat(printed.output().lines())
                    .last()
                    .isEqualTo("The emulator on port " + port + " keeps running because ./pipeline didn't start it.");
            assertThat(records().all()).isEmpty();
        }
    }

    @Test
    void removesWhatAFailedUpdateCreated() throws Exception {
        writeProject();
        Scripts.write(checkout.resolve("bin/pulumi"), """
            echo "$1" >>"${0%/*}/calls"
            [ "$1" != up ]""");
        try (ServerSocket emulator = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String onPort = " --port " + emulator.getLocalPort();

            assertThat(run("up --engine pulumi" + onPort)).isEqualTo(1);
            assertThat(printed.errors()).contains("./pipeline down" + onPort + " removes what the update created");
            assertThat(run("items" + onPort)).isEqualTo(1);
            assertThat(printed.errors()).contains("isn't deployed yet", "./pipeline up --engine pulumi" + onPort);
            assertThat(run("down" + onPort)).isZero();

            assertThat(checkout.resolve("bin/calls")).hasContent("stack\nup\ndestroy\n");
            assertThat(records().all()).isEmpty();
        }
    }

    @Test
    void keepsTheOutputsOfThePreviousUpdate_whenTheNextOneFails() throws Exception {
        writeProject();
        Scripts.write(checkout.resolve("bin/pulumi"), "[ \"$1\" != up ]");
        try (ServerSocket emulator = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = emulator.getLocalPort();
            records().save(new RunRecord(port, "pulumi", null, ROOT_KEY, Instant.EPOCH, PipelineFixture.STACK_OUTPUTS));

            assertThat(run("up --engine pulumi --port " + port)).isEqualTo(1);

            assertThat(records().find(port).orElseThrow().outputs()).isEqualTo(PipelineFixture.STACK_OUTPUTS);
        }
    }

    @Test
    void leavesNothingForDown_whenPulumiCouldNotCreateTheStack() throws Exception {
        writeProject();
        try (ServerSocket emulator = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(run("up --engine pulumi --port " + emulator.getLocalPort()))
                    .isEqualTo(1);

            assertThat(printed.errors()).contains("`pulumi` isn't on the PATH");
            assertThat(records().all()).isEmpty();
        }
    }

    @Test
    void saysThatThereIsNothingToRemove_whenAnExternalEmulatorHasStopped() throws Exception {
        int port;
        try (ServerSocket freed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = freed.getLocalPort();
        }
        records().save(new RunRecord(port, "pulumi", null, ROOT_KEY, Instant.EPOCH, PipelineFixture.STACK_OUTPUTS));

        assertThat(run("items --port " + port)).isEqualTo(1);
        assertThat(printed.errors())
                .contains("Start the emulator again, then run ./pipeline up --engine pulumi --port " + port + ".")
                .doesNotContain("log");
        assertThat(run("down --port " + port)).isZero();
        assertThat(printed.output())
                .isEqualTo("Nothing is listening on port " + port + " anymore, so Pulumi has nothing to remove.\n");
    }

    @Test
    void namesTheEmulatorLog_onlyOfItsOwnEmulator() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            new Thread(() -> closeConnections(server)).start();
            records().save(new RunRecord(port, "pulumi", null, ROOT_KEY, Instant.EPOCH, PipelineFixture.STACK_OUTPUTS));

            assertThat(run("items --port " + port)).isEqualTo(1);

            assertThat(printed.errors())
                    .contains("returned an error", "the emulator's log")
                    .doesNotContain("emulator.log");
        }
    }

    /** Closes each connection at once, until the socket is closed. */
    private static void closeConnections(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
            } catch (IOException exception) {
                // The socket or the connection is already closed.
            }
        }
    }

    @Test
    void cleansUpAfterAnEmulatorThatStoppedByItself() throws Exception {
        records().save(RunRecord.started(4566, "embedded", NO_PROCESS, ROOT_KEY, Instant.EPOCH));
        Files.createDirectories(records().directory(4566).temporaryDirectory().resolve("state"));

        assertThat(run("down")).isZero();

        assertThat(records().all()).isEmpty();
        assertThat(records().directory(4566).temporaryDirectory()).doesNotExist();
    }

    @Test
    void allowsOneCommandAtATimeToStartOrStopThePipeline() throws Exception {
        ExclusiveLock other =
                ExclusiveLock.tryTake(records().directory(4566).lockFile()).orElseThrow();
        try {
            assertThat(run("down")).isEqualTo(1);
            assertThat(printed.errors()).contains("Another ./pipeline command is starting or stopping");
        } finally {
            other.close();
        }
    }

    @Test
    void namesTheMissingFile_whenThereIsNoProject() {
        assertThat(run("up")).isEqualTo(1);
        assertThat(printed.errors()).contains("There is no Pulumi.yaml");
    }

    @Test
    void rejectsAReportThatCannotBeWritten_beforeTheAudit() {
        assertThat(run("audit --output " + checkout)).isEqualTo(1);
        assertThat(printed.errors())
                .isEqualTo("Error: Can't write the report to " + checkout
                        + ". Use --output to choose another file in an existing folder.\n");
        assertThat(printed.output()).isEmpty();
    }

    @Test
    void asksForPulumi_whenTheAuditedStackNeedsIt() {
        assertThat(run("audit --stack aws")).isEqualTo(1);
        assertThat(printed.errors())
                .contains("`pulumi` isn't on the PATH, so the audit can't get the outputs of the stack aws");
    }

    @Test
    void namesTheMissingFile_whenTheProjectIsNotBuilt() {
        assertThat(run("audit --json")).isEqualTo(1);
        assertThat(printed.errors())
                .contains(" doesn't exist. Run ./pipeline, which builds it, from a checkout of the project.");
        assertThat(printed.output()).isEmpty();
    }

    @Test
    void printsAStackTraceOnlyOnRequest() {
        assertThat(run("items --debug")).isEqualTo(1);
        assertThat(printed.errors()).contains("LocalRunException").contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "put",
                "items",
                "console",
                "logs",
                "failures",
                "redrive",
                "status",
                "env",
                "audit",
                "down"
            })
    void hasHelpForEveryCommand_thatFitsTheTerminal(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(printed.output()).contains("Usage: ./pipeline").contains("--port");
        assertThat(printed.output().lines()).allMatch(text -> text.length() <= 100);
    }

    @Test
    void printsAllVersions() {
        assertThat(run("--version")).isZero();
        assertThat(printed.output()).contains("serverless-pipeline", "MiniStack 1.5.33", "Java ");
    }

    private void writeProject() throws IOException {
        Files.writeString(checkout.resolve("Pulumi.yaml"), "name: example\nruntime: java\n");
        Files.writeString(checkout.resolve("Pulumi.localstack.yaml"), """
            config:
              aws:accessKey: testing
              aws:secretKey: testing
              aws:endpoints:
                - s3: http://localhost:4566
            """);
    }

    private int run(String line) {
        String[] arguments = line.strip().split(" +");
        Map<String, String> environment = Map.of("PATH", checkout.resolve("bin").toString());
        return PipelineCommand.run(new Workspace(checkout), printed.console(), environment, arguments);
    }

    private RunRecords records() {
        return new RunRecords(new Workspace(checkout).localDirectory());
    }
}
