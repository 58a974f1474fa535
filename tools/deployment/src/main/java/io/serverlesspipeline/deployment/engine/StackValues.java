package io.serverlesspipeline.deployment.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.configuration.StackConfiguration;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration values of a stack.
 *
 * @param values the values by full key; a structured value is a JSON string
 */
public record StackValues(Map<String, String> values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public StackValues {
        values = Map.copyOf(values);
    }

    /**
     * Reads the values from the project file and the stack file.
     *
     * @throws LocalRunException if a file is missing or malformed
     */
    public static StackValues read(Path projectDirectory, String stack) {
        try {
            return new StackValues(
                    StackConfiguration.read(projectDirectory, stack, Map.of()).values());
        } catch (InvalidConfigurationException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /**
     * Returns the access key that deploys the stack.
     *
     * @throws LocalRunException if the stack doesn't configure one
     */
    public RootKey rootKey() {
        String accessKey = values.getOrDefault(ConfigurationOverrides.ACCESS_KEY, "");
        String secretKey = values.getOrDefault(ConfigurationOverrides.SECRET_KEY, "");
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new LocalRunException("The stack file doesn't set both " + ConfigurationOverrides.ACCESS_KEY + " and "
                    + ConfigurationOverrides.SECRET_KEY
                    + ", which the local run requires. Set both to testing for LocalStack.");
        }
        return new RootKey(accessKey, secretKey);
    }

    /** Returns a copy of these values in which the given values replace those with the same key. */
    StackValues with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new StackValues(all);
    }

    /** Returns the content of a stack file with these values, as JSON, which is valid YAML. */
    String toStackFile() {
        ObjectNode file = JSON.createObjectNode();
        ObjectNode configuration = file.putObject("config");
        new TreeMap<>(values).forEach((key, value) -> configuration.set(key, structure(value)));
        return file.toPrettyString() + "\n";
    }

    /** Parses lists and maps, and returns everything else as a string. */
    private static JsonNode structure(String value) {
        try {
            JsonNode node = JSON.readTree(value);
            return node != null && node.isContainerNode()
                    ? node
                    : JSON.getNodeFactory().textNode(value);
        } catch (JsonProcessingException exception) {
            return JSON.getNodeFactory().textNode(value);
        }
    }
}
