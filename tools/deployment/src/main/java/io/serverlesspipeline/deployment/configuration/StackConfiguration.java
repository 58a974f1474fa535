package io.serverlesspipeline.deployment.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The configuration of a stack. As in Pulumi, the stack file overrides the project's defaults, and command-line values
 * override both.
 *
 * @param project the project's name
 * @param stack the stack's name
 * @param programDirectory the program's working directory
 * @param values the values by full key; a structured value is a JSON string
 * @param secretKeys the full keys whose values the program treats as secrets
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration (Pulumi documentation)</a>
 */
public record StackConfiguration(
        String project, String stack, Path programDirectory, Map<String, String> values, Set<String> secretKeys) {

    /** Entries that describe how values are encrypted. They are ignored; encrypted values themselves are rejected. */
    private static final Set<String> ENCRYPTION_ENTRIES = Set.of("secretsprovider", "encryptedkey", "encryptionsalt");

    private static final Pattern STACK_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    /** Creates defensive copies of the collections. */
    public StackConfiguration {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /**
     * Reads the configuration of a stack.
     *
     * @param projectDirectory the folder that contains {@code Pulumi.yaml} and the stack file
     * @param stack the stack's name
     * @param overrides values that take precedence over the files
     * @return the configuration
     * @throws InvalidConfigurationException if a file is missing or malformed, or a value requires the Pulumi CLI
     */
    public static StackConfiguration read(Path projectDirectory, String stack, Map<String, String> overrides) {
        if (!STACK_NAME.matcher(stack).matches()) {
            throw new InvalidConfigurationException("\"" + stack
                    + "\" isn't a valid stack name; use only letters, digits, hyphens, underscores and dots.");
        }
        PulumiProject project = PulumiProject.read(projectDirectory);
        YamlFile file = YamlFile.read(projectDirectory.resolve("Pulumi." + stack + ".yaml"), "the stack file");
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
            throw file.invalid("the project's Pulumi.yaml requires a value for " + String.join(", ", missing)
                    + "; set it under config:.");
        }
        return new StackConfiguration(project.name(), stack, project.programDirectory(), values, project.secretKeys());
    }

    /** Returns the name of the stack file, for error messages. */
    String fileName() {
        return "Pulumi." + stack + ".yaml";
    }

    private static void checkEntries(YamlFile file) {
        for (String entry : file.entries().keySet()) {
            if (entry.equals("environment")) {
                throw file.invalid("environment: refers to a Pulumi ESC environment, which requires the Pulumi CLI;"
                        + " set its values under config: for the local run.");
            }
            if (!entry.equals("config") && !ENCRYPTION_ENTRIES.contains(entry)) {
                throw file.invalid("the entry " + entry + " is unknown; set the stack's values under config:.");
            }
        }
    }
}
