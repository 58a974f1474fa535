package io.serverlesspipeline.audit.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.process.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Gets the outputs of a stack from the Pulumi CLI, which supports any backend that the user is logged in to. */
final class StackOutputs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Map<String, String> environment;

    /**
     * Creates a reader.
     *
     * @param root the folder that contains {@code Pulumi.yaml}
     * @param environment the environment variables of this process
     */
    StackOutputs(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns the outputs of a stack.
     *
     * @throws LocalRunException if the Pulumi CLI isn't installed, or doesn't know the stack
     */
    Map<String, String> of(String stack) throws InterruptedException {
        Path pulumi = new SearchPath(environment.getOrDefault("PATH", ""))
                .find("pulumi")
                .orElseThrow(() -> new LocalRunException(
                        "`pulumi` isn't on the PATH, so the audit can't get the outputs of the stack " + stack
                                + ". Install the Pulumi CLI and log in to the backend that stores the stack."));
        try {
            // Pulumi writes warnings to standard error, which must not be parsed as outputs.
            ExternalCommand.Result result =
                    command(pulumi, stack).withoutErrors().run();
            if (!result.succeeded()) {
                throw new LocalRunException("`pulumi stack output --stack " + stack + "` failed:\n"
                        + String.join("\n", command(pulumi, stack).run().lines()));
            }
            Map<String, String> outputs = new TreeMap<>();
            JSON.readTree(String.join("\n", result.lines()))
                    .properties()
                    .forEach(each -> outputs.put(each.getKey(), each.getValue().asText()));
            return outputs;
        } catch (JsonProcessingException exception) {
            throw new LocalRunException(
                    "`pulumi stack output --json` didn't print JSON. Run it manually to see what is wrong.", exception);
        } catch (IOException exception) {
            throw new LocalRunException("Pulumi couldn't be started: " + exception.getMessage(), exception);
        }
    }

    private ExternalCommand command(Path pulumi, String stack) {
        return ExternalCommand.of(
                        pulumi.toString(),
                        "stack",
                        "output",
                        "--json",
                        "--stack",
                        stack,
                        "--non-interactive",
                        "--color",
                        "never")
                .in(root)
                .withEnvironment(environment);
    }
}
