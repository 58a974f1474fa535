package io.serverlesspipeline.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.testsupport.Checkout;
import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the audit of a stack in a separate process like an operator does, with a script instead of the Pulumi CLI and
 * the emulator instead of AWS. No request can leave this machine, because requests to AWS would go through a proxy that
 * doesn't exist.
 */
final class OperatorProcess {
    private static final int NOBODY_LISTENS = 9;

    private final Path directory;
    private final DeployedPipeline pipeline;
    private final Map<String, String> credentials;

    /** The output and exit code of the process. */
    record Result(int exitCode, String output, String errors) {}

    /**
     * Creates a process.
     *
     * @param directory the folder for the process's input and output files
     * @param pipeline the pipeline whose outputs the script returns for every stack
     * @param credentials the operator's credentials as environment variables
     */
    OperatorProcess(Path directory, DeployedPipeline pipeline, Map<String, String> credentials) {
        this.directory = directory;
        this.pipeline = pipeline;
        this.credentials = credentials;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        Scripts.write(directory.resolve("pulumi"), "echo '" + outputs(pipeline.names()) + "'");
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + NOBODY_LISTENS,
                "-D" + Workspace.ROOT_PROPERTY + "=" + Checkout.root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StackAuditProgram.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(credentials);
        builder.environment().put("PATH", directory.toString());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment()
                .put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + pipeline.proxy().port());
        int exitCode = builder.start().waitFor();
        return new Result(
                exitCode,
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private static String outputs(PipelineNames names) {
        return new ObjectMapper().valueToTree(names).toString();
    }
}
