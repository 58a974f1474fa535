package io.serverlesspipeline.deployment.configuration;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Pulumi project, as described by its {@code Pulumi.yaml}.
 *
 * @param name the project's name, which is also the default namespace of configuration keys
 * @param programDirectory the program's working directory: the project's folder, or the folder set by {@code main}
 * @param defaults the values in the file's {@code config} section, by full key
 * @param requiredKeys the full keys in that section that have no value, so a stack must set them
 * @param secretKeys the full keys in that section that are marked as secret
 */
record PulumiProject(
        String name,
        Path programDirectory,
        Map<String, String> defaults,
        Set<String> requiredKeys,
        Set<String> secretKeys) {

    private static final Set<String> DECLARATION_ENTRIES =
            Set.of("type", "description", "items", "default", "value", "secret");

    /**
     * Reads the project in a folder.
     *
     * @throws InvalidConfigurationException if {@code Pulumi.yaml} is missing or invalid
     */
    static PulumiProject read(Path directory) {
        YamlFile file = YamlFile.read(directory.resolve("Pulumi.yaml"), "the project file");
        String name = string(file, "name");
        if (name == null || name.isBlank()) {
            throw file.invalid("the project has no name; add name: with the project's name.");
        }
        String main = string(file, "main");
        Path programDirectory =
                main == null ? directory : directory.resolve(main).normalize();

        Map<String, String> defaults = new LinkedHashMap<>();
        Set<String> requiredKeys = new HashSet<>();
        Set<String> secretKeys = new HashSet<>();
        file.map("config").forEach((key, declaration) -> {
            String fullKey = ConfigurationKey.qualify(key, name, file.name());
            Object value = value(declaration);
            if (value == null) {
                requiredKeys.add(fullKey);
            } else {
                defaults.put(fullKey, ConfigurationValue.string(value, file, key));
            }
            if (declaration instanceof Map<?, ?> entries && Boolean.TRUE.equals(entries.get("secret"))) {
                secretKeys.add(fullKey);
            }
        });
        return new PulumiProject(name, programDirectory, defaults, requiredKeys, secretKeys);
    }

    /** A key is declared either as a value or as a map that describes the key and may contain a value. */
    private static @Nullable Object value(@Nullable Object declaration) {
        if (declaration instanceof Map<?, ?> entries && DECLARATION_ENTRIES.containsAll(entries.keySet())) {
            return entries.containsKey("value") ? entries.get("value") : entries.get("default");
        }
        return declaration;
    }

    private static @Nullable String string(YamlFile file, String key) {
        Object value = file.entries().get(key);
        if (value instanceof Map || value instanceof Iterable) {
            throw file.invalid("the entry " + key + " must be a string.");
        }
        return value == null ? null : value.toString();
    }
}
