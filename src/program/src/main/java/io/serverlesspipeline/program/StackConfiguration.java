package io.serverlesspipeline.program;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import java.nio.file.Files;
import java.nio.file.Path;
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
record StackConfiguration(String namespace, Map<String, String> values, Set<String> secretKeys) {
    StackConfiguration {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /** Reads the variables that Pulumi sets for a program. */
    static StackConfiguration fromEnvironment(String namespace, Map<String, String> environment) {
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
        return new StackConfiguration(namespace, values, secretKeys);
    }

    private static Optional<String> inNamespace(String namespace, String key) {
        return key.startsWith(namespace + ":") ? Optional.of(key.substring(namespace.length() + 1)) : Optional.empty();
    }

    boolean isSecret(String key) {
        return secretKeys.contains(key);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(key, "give true or false");
        });
    }

    Optional<Integer> wholeNumber(String key) {
        return text(key).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException exception) {
                throw malformed(key, "give a whole number");
            }
        });
    }

    /** Returns the file or folder at a path, which starts from a root if it is relative. */
    Optional<Archive> archive(String key, Path root) {
        return text(key).map(path -> {
            Path file = root.resolve(path);
            if (!Files.exists(file)) {
                throw malformed(key, "there is no such file; give a ZIP file or a folder");
            }
            return new FileArchive(file.toString());
        });
    }

    /** Returns a map of names to texts. */
    Optional<Map<String, String>> map(String key) {
        return structure(key).map(value -> {
            if (!value.isJsonObject()) {
                throw malformed(key, "give a map of names to values");
            }
            Map<String, String> texts = new TreeMap<>();
            value.getAsJsonObject().asMap().forEach((name, element) -> {
                if (!element.isJsonPrimitive()) {
                    throw malformed(key, "its entry " + name + " needs a single value");
                }
                texts.put(name, element.getAsString());
            });
            return texts;
        });
    }

    /** Returns a structured value. */
    Optional<JsonElement> structure(String key) {
        return text(key).map(value -> {
            try {
                return JsonParser.parseString(value);
            } catch (JsonParseException exception) {
                throw malformed(key, "give a structured value, in YAML or JSON");
            }
        });
    }

    /** Returns a list of texts. */
    Optional<List<String>> texts(String key) {
        return text(key)
                .map(value -> value.startsWith("[") ? structure(key).orElseThrow() : new JsonPrimitive(value))
                .map(value -> ConfigurationBlock.texts(value)
                        .orElseThrow(() -> malformed(key, "it needs a list of texts, such as [\"a\", \"b\"]")));
    }

    /**
     * Returns the error of a secret that would not stay secret.
     *
     * @param part the part of the value that is meant, such as {@code its entry errors}, empty for all of it
     */
    ConfigurationException secretOfAPlainArgument(String key, String part) {
        return new ConfigurationException("Configuration key " + namespace + ":" + key + " is a secret, but "
                + (part.isEmpty() ? "its value" : part)
                + " would become visible in the stack's state: set the key without --secret.");
    }

    /** Returns the error of a key whose value has the wrong form; a secret value is not shown. */
    ConfigurationException malformed(String key, String remedy) {
        String shown = isSecret(key) ? "a secret of the wrong form" : "\"" + values.get(key) + "\"";
        return new ConfigurationException(
                "Configuration key " + namespace + ":" + key + " is " + shown + ": " + remedy + ".");
    }
}
