package io.serverlesspipeline.local.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.local.audit.pipeline.PipelineNames;
import io.serverlesspipeline.local.command.PipelineCommand;
import io.serverlesspipeline.local.testing.Checkout;
import io.serverlesspipeline.local.testing.Scripts;
import io.serverlesspipeline.local.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line in a process of its own, as an operator of AWS runs it, but with a script in the place of Pulumi's
 * command line and the emulator in the place of AWS. No request can leave this machine: whatever went to AWS itself
 * would go over a proxy that is not there.
 */
final class OperatorProcess {
    private static final int NOBODY_LISTENS = 9;

    private final Path directory;
    private final DeployedPipeline pipeline;
    private final Map<String, String> credentials;

    /** What the process printed and how it ended. */
    record Result(int exitCode, String output, String errors) {}

    /**
     * Makes a process.
     *
     * @param directory holds what the process finds and writes
     * @param pipeline the pipeline that Pulumi says is deployed in every stack
     * @param credentials the operator's own, as variables
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
                "-D" + Workspace.ROOT_PROPERTY + "=" + Checkout.workspace().root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PipelineCommand.class.getName()));
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
