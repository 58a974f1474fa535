package io.serverlesspipeline.deployment.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The configuration of one stack: the project's defaults, then the stack's file, then the values given on the command
 * line, as Pulumi puts them together.
 *
 * @param project the project's name
 * @param stack the stack's name
 * @param programDirectory the folder in which the program runs
 * @param values the values by full key; a structured value is JSON text
 * @param secretKeys the full keys whose values the program treats as secrets
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration (Pulumi documentation)</a>
 */
public record StackConfiguration(
        String project, String stack, Path programDirectory, Map<String, String> values, Set<String> secretKeys) {

    /** They tell how encrypted values are encrypted; such a value is refused where it stands. */
    private static final Set<String> ENCRYPTION_ENTRIES = Set.of("secretsprovider", "encryptedkey", "encryptionsalt");

    private static final Pattern STACK_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    /** Copies the collections, so that the configuration is immutable. */
    public StackConfiguration {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /**
     * Reads the configuration of a stack.
     *
     * @param projectDirectory the folder that holds {@code Pulumi.yaml} and the stack's file
     * @param stack the stack's name
     * @param overrides values that take precedence over those of the files
     * @return the configuration
     * @throws InvalidConfigurationException if a file is missing or malformed, or a value cannot be used without
     *     Pulumi's CLI
     */
    public static StackConfiguration read(Path projectDirectory, String stack, Map<String, String> overrides) {
        if (!STACK_NAME.matcher(stack).matches()) {
            throw new InvalidConfigurationException(
                    "\"" + stack + "\" is no stack name; it has letters, digits, hyphens, underscores and dots alone.");
        }
        PulumiProject project = PulumiProject.read(projectDirectory);
        YamlFile file = YamlFile.read(projectDirectory.resolve("Pulumi." + stack + ".yaml"), "the stack's file");
        checkEntries(file);

        Map<String, String> values = new TreeMap<>(project.defaults());
        file.map("config")
                .forEach((key, value) -> values.put(
                        ConfigurationKey.qualify(key, project.name(), file.name()),
                        ConfigurationValue.string(value, file, key)));
        overrides.forEach((key, value) ->
                values.put(ConfigurationKey.qualify(key, project.name(), "The configuration override"), value));

        Set<String> missing = new TreeSet<>(project.requiredKeys());
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw file.invalid("the project's Pulumi.yaml asks for a value of " + String.join(", ", missing)
                    + "; add it under config:.");
        }
        return new StackConfiguration(project.name(), stack, project.programDirectory(), values, project.secretKeys());
    }

    /** The name of the file that holds the stack's values, for messages. */
    String fileName() {
        return "Pulumi." + stack + ".yaml";
    }

    private static void checkEntries(YamlFile file) {
        for (String entry : file.entries().keySet()) {
            if (entry.equals("environment")) {
                throw file.invalid("environment: names a Pulumi ESC environment, which needs the Pulumi CLI;"
                        + " put its values under config: for the local run.");
            }
            if (!entry.equals("config") && !ENCRYPTION_ENTRIES.contains(entry)) {
                throw file.invalid("the entry " + entry + " is unknown; a stack's values stand under config:.");
            }
        }
    }
}
