package io.serverlesspipeline.program;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The configuration values of one namespace of a stack, as Pulumi hands them to a program.
 *
 * @param namespace the namespace of the keys, which is the project's name
 * @param values the values by key without namespace; a structured value is JSON
 * @param secretKeys the keys whose values are secret, without namespace
 */
record ConfigurationValues(String namespace, Map<String, String> values, Set<String> secretKeys) {
    ConfigurationValues {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /** Reads the variables that Pulumi sets for a program. */
    static ConfigurationValues fromEnvironment(String namespace, Map<String, String> environment) {
        Gson gson = new Gson();
        Map<String, String> all = gson.fromJson(
                environment.getOrDefault("PULUMI_CONFIG", "{}"), new TypeToken<Map<String, String>>() {}.getType());
        List<String> secrets = gson.fromJson(
                environment.getOrDefault("PULUMI_CONFIG_SECRET_KEYS", "[]"),
                new TypeToken<List<String>>() {}.getType());
        Map<String, String> values = new TreeMap<>();
        all.forEach((key, value) -> inNamespace(namespace, key).ifPresent(name -> values.put(name, value)));
        Set<String> secretKeys = new TreeSet<>();
        secrets.forEach(key -> inNamespace(namespace, key).ifPresent(secretKeys::add));
        return new ConfigurationValues(namespace, values, secretKeys);
    }

    private static Optional<String> inNamespace(String namespace, String key) {
        return key.startsWith(namespace + ":") ? Optional.of(key.substring(namespace.length() + 1)) : Optional.empty();
    }

    boolean isSecret(String key) {
        return secretKeys.contains(key);
    }
}
