package io.serverlesspipeline.deployment.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a value from a configuration file to the string that a Pulumi program receives. */
final class ConfigurationValue {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private ConfigurationValue() {}

    /**
     * Returns a scalar as a string, and a list or map as JSON.
     *
     * @param value the parsed YAML value
     * @param file the file that contains the value
     * @param key the key, for error messages
     * @throws InvalidConfigurationException if the value is missing, or is or contains an encrypted value
     */
    static String string(@Nullable Object value, YamlFile file, String key) {
        if (value == null) {
            throw file.invalid("the key " + key + " has no value; set a value or remove the key.");
        }
        if (containsSecureValue(value)) {
            throw file.invalid(
                    "the value of " + key + " is encrypted (secure:), and only the Pulumi CLI can decrypt it;"
                            + " use a plaintext value for the local run.");
        }
        if (!(value instanceof Map || value instanceof List)) {
            return value.toString();
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw file.invalid("the value of " + key + " can't be converted to JSON: " + e.getOriginalMessage());
        }
    }

    private static boolean containsSecureValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("secure") || map.values().stream().anyMatch(ConfigurationValue::containsSecureValue);
        }
        return value instanceof List<?> list && list.stream().anyMatch(ConfigurationValue::containsSecureValue);
    }
}
