package io.serverlesspipeline.local;

import io.serverlesspipeline.emulator.run.RunDirectory;
import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.command.PipelineCommand;
import io.serverlesspipeline.local.testing.DefaultSignals;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checkout with links to this one, and with a copy of the stack file that a test can change. Runs the command line in
 * it as the launcher does: in separate processes, and on a free port.
 */
final class LinkedCheckout {
    static final String STACK_FILE = "Pulumi.localstack.yaml";

    private final Path directory;
    private final Workspace workspace;
    private final int port;
    private final RunDirectory run;

    /** The end of a command. */
    record Result(int exitCode, String output, String errors) {}

    private LinkedCheckout(Path directory, Workspace workspace, int port) {
        this.directory = directory;
        this.workspace = workspace;
        this.port = port;
        run = RunDirectory.of(workspace.localDirectory(), port);
    }

    /** Creates a checkout in a folder, to which the commands write their output, too. */
    static LinkedCheckout in(Path directory) throws IOException {
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
        return new LinkedCheckout(directory, new Workspace(copy), DeploymentTarget.freePort());
    }

    Workspace workspace() {
        return workspace;
    }

    Path stackFile() {
        return workspace.root().resolve(STACK_FILE);
    }

    int port() {
        return port;
    }

    RunDirectory run() {
        return run;
    }

    /** Runs a command until it ends. */
    Result run(String... arguments) throws IOException, InterruptedException {
        int exitCode = start(arguments).waitFor();
        return new Result(exitCode, outputOf(arguments[0]), errorsOf(arguments[0]));
    }

    /** Starts a command. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(DefaultSignals.STARTER);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + Workspace.ROOT_PROPERTY + "=" + workspace.root(),
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

    String outputOf(String command) throws IOException {
        return Files.readString(directory.resolve(command + ".out"), StandardCharsets.UTF_8);
    }

    String errorsOf(String command) throws IOException {
        return Files.readString(directory.resolve(command + ".err"), StandardCharsets.UTF_8);
    }

    /** Stops the pipeline, and deletes the links: JUnit would warn about links to other folders. */
    void close() throws IOException, InterruptedException {
        run("down");
        Deletion.deleteRecursively(workspace.root());
        Deletion.deleteRecursively(run.path());
        Files.deleteIfExists(run.lockFile());
    }
}
