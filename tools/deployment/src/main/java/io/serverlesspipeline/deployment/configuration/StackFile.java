package io.serverlesspipeline.deployment.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The text of a stack file, in which single values of {@code config} can be replaced. Everything else, such as comments
 * and the order of keys, stays as it is.
 *
 * @param file the file
 * @param project the project's name, which is the namespace of keys without one
 * @param text the file's content
 */
public record StackFile(Path file, String project, String text) {
    private static final String CONFIG = "config";
    private static final String INDENT = "  ";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern OTHER_LINE_SEPARATOR = Pattern.compile("[\\u0085\\u2028\\u2029]");

    /**
     * Reads a stack file.
     *
     * @throws InvalidConfigurationException if a file is missing or malformed
     */
    public static StackFile read(Path projectDirectory, String stack) {
        String project = PulumiProject.read(projectDirectory).name();
        Path file = projectDirectory.resolve("Pulumi." + stack + ".yaml");
        YamlFile.read(file, "the stack file");
        try {
            String text = Files.readString(file);
            if (OTHER_LINE_SEPARATOR.matcher(text).find()) {
                throw new InvalidConfigurationException(file.getFileName()
                        + " contains a line separator that only YAML knows (U+0085, U+2028, or U+2029). Remove it.");
            }
            return new StackFile(file, project, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            throw new InvalidConfigurationException(file.getFileName() + " can't be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Converts a value from YAML to JSON, the form in which a configuration override contains it.
     *
     * @throws InvalidConfigurationException if the value isn't valid YAML
     */
    public static String toJson(String key, String yaml) {
        return ConfigurationValue.string(YamlFile.parse(yaml, key), new YamlFile(key, Map.of()), key);
    }

    /** Converts a value from JSON to YAML. */
    public static String toYaml(String json) {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(block).dump(YamlFile.parse(json, "JSON")).strip();
    }

    /** Returns the YAML of a value without its indentation, or an empty string if the file doesn't set the key. */
    public String value(String key) {
        StackFileEntry entry = entry(key);
        return entry == null ? "" : entry.value(lines());
    }

    /**
     * Returns a copy with another value.
     *
     * @param key the key
     * @param yaml the value as YAML; if it is blank, the copy doesn't set the key
     * @throws InvalidConfigurationException if the value isn't valid YAML, or the file's layout doesn't allow the
     *     change
     */
    public StackFile with(String key, String yaml) {
        StackFileEntry entry = entry(key);
        List<String> lines = lines();
        if (entry == null) {
            add(key, yaml, lines);
        } else {
            List<String> replacement = yaml.isBlank() ? List.of() : block(entry.keyLine(lines), entry.indent(), yaml);
            lines.subList(entry.begin(), entry.end()).clear();
            lines.addAll(entry.begin(), replacement);
        }
        String separator = text.contains("\r\n") ? "\r\n" : "\n";
        return checked(key, yaml, new StackFile(file, project, String.join(separator, lines) + separator));
    }

    private void add(String key, String yaml, List<String> lines) {
        Optional<StackFileEntry> last = entries().values().stream().max(Comparator.comparing(StackFileEntry::end));
        if (last.isEmpty() && !yaml.isBlank()) {
            lines.removeIf(line -> line.matches(CONFIG + "\\s*:\\s*(\\{\\s*})?\\s*(#.*)?"));
            lines.add(CONFIG + ":");
        }
        int indent = last.map(StackFileEntry::indent).orElse(INDENT.length());
        if (!yaml.isBlank()) {
            lines.addAll(
                    last.map(StackFileEntry::end).orElse(lines.size()),
                    block(" ".repeat(indent) + qualified(key) + ":", indent, yaml));
        }
    }

    private static List<String> block(String keyLine, int indent, String yaml) {
        List<String> block = new ArrayList<>(List.of(keyLine));
        for (String line : yaml.stripIndent().strip().lines().toList()) {
            block.add(line.isBlank() ? "" : " ".repeat(indent) + INDENT + line);
        }
        return block;
    }

    /**
     * Writes the file.
     *
     * @throws InvalidConfigurationException if it can't be written
     */
    public void save() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidConfigurationException(file + " can't be written: " + e.getMessage() + ".");
        }
    }

    /** The change must give the value its meaning, and must not change another one, whatever the file's layout. */
    private StackFile checked(String key, String yaml, StackFile changed) {
        Object expected = YamlFile.parse(yaml, key);
        Map<String, @Nullable Object> before = values();
        before.remove(qualified(key));
        try {
            Map<String, @Nullable Object> after = changed.values();
            Object actual = after.remove(qualified(key));
            if (before.equals(after) && Objects.equals(expected, actual)) {
                return changed;
            }
        } catch (InvalidConfigurationException e) {
            // The value is valid on its own, but not in the file.
        }
        throw new InvalidConfigurationException(
                file.getFileName() + " can't contain this value of " + key + ". Edit the file instead.");
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        YamlFile.of(text, String.valueOf(file.getFileName()))
                .map(CONFIG)
                .forEach((key, value) -> values.put(qualified(key), value));
        return values;
    }

    private Map<String, StackFileEntry> entries() {
        return StackFileEntry.find(text, lines(), this::qualified);
    }

    private @Nullable StackFileEntry entry(String key) {
        StackFileEntry entry = entries().get(qualified(key));
        if (entry != null && entry.isAlias()) {
            throw new InvalidConfigurationException(
                    file.getFileName() + " sets " + key + " to an alias. Edit the file instead.");
        }
        return entry;
    }

    private List<String> lines() {
        return new ArrayList<>(text.lines().toList());
    }

    private String qualified(String key) {
        return ConfigurationKey.qualify(key, project, String.valueOf(file.getFileName()));
    }
}
