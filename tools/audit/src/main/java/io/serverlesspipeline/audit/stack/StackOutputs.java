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

/**
 * Asks Pulumi's command line for the outputs of a stack, which it knows of whatever backend the user has logged in to.
 */
final class StackOutputs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Map<String, String> environment;

    /**
     * Makes a reader.
     *
     * @param root the folder of {@code Pulumi.yaml}
     * @param environment the variables of this process
     */
    StackOutputs(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns the outputs of a stack.
     *
     * @throws LocalRunException if Pulumi's command line is not there, or does not know the stack
     */
    Map<String, String> of(String stack) throws InterruptedException {
        Path pulumi = new SearchPath(environment.getOrDefault("PATH", ""))
                .find("pulumi")
                .orElseThrow(
                        () -> new LocalRunException(
                                "There is no `pulumi` on the PATH, which knows what the stack " + stack
                                        + " has deployed. Install Pulumi's command line and log in to where the stack's state is."));
        try {
            // Pulumi's warnings go to its errors, and must not be taken for outputs.
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
                    "`pulumi stack output --json` printed something else than JSON. Run it by hand to see what is wrong.",
                    exception);
        } catch (IOException exception) {
            throw new LocalRunException("Pulumi could not be started: " + exception.getMessage(), exception);
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
