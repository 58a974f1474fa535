package io.serverlesspipeline.deployment.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.internal.Constants;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.process.ExternalCommand;
import io.serverlesspipeline.emulator.process.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the state that {@code pulumi stack export} prints. */
public final class StackExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "[secret]";

    private StackExport() {}

    /**
     * Reads a stack from the backend that the user is logged in to.
     *
     * @param root the folder that contains {@code Pulumi.yaml}
     * @param stack the stack's name
     * @param environment the environment variables of this process
     * @throws LocalRunException if the Pulumi CLI isn't installed, or doesn't know the stack
     */
    public static DeployedStack read(Path root, String stack, Map<String, String> environment)
            throws InterruptedException {
        Path pulumi = new SearchPath(environment.getOrDefault("PATH", ""))
                .find("pulumi")
                .orElseThrow(() -> new PulumiUnavailableException("omit --stack to use the local run"));
        ExternalCommand command = ExternalCommand.of(
                        pulumi.toString(), "stack", "export", "--stack", stack, "--non-interactive", "--color", "never")
                .in(root)
                .withEnvironment(environment);
        try {
            ExternalCommand.Result result = command.withoutErrors().run();
            if (!result.succeeded()) {
                throw new LocalRunException("`pulumi stack export --stack " + stack + "` failed:\n"
                        + String.join("\n", command.run().lines()));
            }
            return parse(result.lines());
        } catch (IOException exception) {
            throw new LocalRunException("Pulumi couldn't be started: " + exception.getMessage(), exception);
        }
    }

    /** Parses the lines that Pulumi printed. Leaves out components and providers. */
    static DeployedStack parse(List<String> lines) {
        List<DeployedStack.Resource> resources = new ArrayList<>();
        Map<String, String> outputs = new TreeMap<>();
        for (JsonNode resource : json(lines).path("deployment").path("resources")) {
            String type = resource.path("type").asText();
            if (type.equals("pulumi:pulumi:Stack")) {
                properties(resource.path("outputs")).forEach((name, value) -> outputs.put(name, String.valueOf(value)));
            } else if (resource.path("custom").asBoolean() && !type.startsWith("pulumi:providers:")) {
                resources.add(resource(type, resource));
            }
        }
        return new DeployedStack(resources, outputs);
    }

    /** Returns the name that the program gave to the resource with a URN. */
    static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    private static JsonNode json(List<String> lines) {
        try {
            return JSON.readTree(String.join("\n", lines));
        } catch (JsonProcessingException exception) {
            throw new LocalRunException(
                    "`pulumi stack export` didn't print JSON. Run it manually to see what is wrong.", exception);
        }
    }

    private static DeployedStack.Resource resource(String type, JsonNode resource) {
        List<String> dependsOn = new ArrayList<>();
        resource.path("dependencies").forEach(urn -> dependsOn.add(name(urn.asText())));
        return new DeployedStack.Resource(
                type,
                name(resource.path("urn").asText()),
                resource.path("id").asText(),
                dependsOn,
                properties(resource.path("outputs")));
    }

    private static Map<String, Object> properties(JsonNode outputs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        outputs.properties().forEach(output -> {
            if (!output.getValue().isNull()) {
                properties.put(output.getKey(), value(output.getValue()));
            }
        });
        return properties;
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            List<Object> elements = new ArrayList<>();
            value.forEach(element -> elements.add(value(element)));
            return elements;
        }
        if (!value.isObject()) {
            return value.isNumber() ? value.doubleValue() : value.isBoolean() ? value.booleanValue() : value.asText();
        }
        String signature = value.path(Constants.SpecialSigKey).asText();
        return switch (signature) {
            case "" -> properties(value);
            case Constants.SpecialSecretSig -> SECRET;
            default -> value.path("path").asText("[archive]");
        };
    }
}
