package io.serverlesspipeline.deployment.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

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

    /** The lines of an entry: from its key's line, inclusive, to the line after its value. */
    private record Entry(int begin, int end, int indent, Node value) {}

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
            return new StackFile(file, project, Files.readString(file));
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
        Entry entry = entries().get(qualified(key));
        if (entry == null) {
            return "";
        }
        List<String> lines = lines();
        int first = entry.value.getStartMark().getLine();
        if (first == entry.begin) {
            lines.set(
                    first, lines.get(first).substring(entry.value.getStartMark().getColumn()));
        } else {
            first = entry.begin + 1;
        }
        return String.join("\n", lines.subList(first, entry.end)).stripIndent().strip();
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
        Map<String, Entry> entries = entries();
        List<String> lines = lines();
        Entry entry = entries.get(qualified(key));
        List<String> replacement = new ArrayList<>();
        int at = entry == null ? lines.size() : entry.begin;
        String indent = INDENT.repeat(entry == null ? 1 : 0) + " ".repeat(entry == null ? 0 : entry.indent);
        if (entry == null && !entries.isEmpty()) {
            Entry last = entries.values().stream()
                    .max((one, other) -> one.end - other.end)
                    .orElseThrow();
            at = last.end;
            indent = " ".repeat(last.indent);
        } else if (entry == null) {
            lines.removeIf(line -> line.matches(CONFIG + "\\s*:\\s*(\\{\\s*})?\\s*(#.*)?"));
            at = lines.size();
            replacement.add(CONFIG + ":");
        }
        if (!yaml.isBlank()) {
            YamlFile.parse(yaml, key);
            replacement.add(indent + qualified(key) + ":");
            for (String line : yaml.stripIndent().strip().lines().toList()) {
                replacement.add(line.isBlank() ? "" : indent + INDENT + line);
            }
        }
        if (entry != null) {
            lines.subList(entry.begin, entry.end).clear();
        }
        lines.addAll(at, replacement);
        return checked(key, new StackFile(file, project, String.join("\n", lines) + "\n"));
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

    /** The change of one value must not change another one, whatever the layout of the file. */
    private StackFile checked(String key, StackFile changed) {
        Map<String, @Nullable Object> before = values();
        Map<String, @Nullable Object> after = changed.values();
        before.remove(qualified(key));
        after.remove(qualified(key));
        if (!before.equals(after)) {
            throw new InvalidConfigurationException(file.getFileName() + " has a layout in which " + key
                    + " can't be replaced. Edit the file instead.");
        }
        return changed;
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        YamlFile.of(text, String.valueOf(file.getFileName()))
                .map(CONFIG)
                .forEach((key, value) -> values.put(qualified(key), value));
        return values;
    }

    private Map<String, Entry> entries() {
        Map<String, Entry> entries = new TreeMap<>();
        if (YamlFile.yaml().compose(new StringReader(text)) instanceof MappingNode root) {
            for (NodeTuple section : root.getValue()) {
                if (scalar(section.getKeyNode()).equals(CONFIG)
                        && section.getValueNode() instanceof MappingNode config) {
                    config.getValue().forEach(each -> entries.put(qualified(scalar(each.getKeyNode())), entry(each)));
                }
            }
        }
        return entries;
    }

    private Entry entry(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        Node value = tuple.getValueNode();
        return new Entry(
                key.getStartMark().getLine(), end(value), key.getStartMark().getColumn(), value);
    }

    /** Returns the line after a value. The end of a block is the next token, after comments that don't belong to it. */
    private int end(Node value) {
        if (value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED)) {
            List<String> lines = lines();
            int end = Math.min(scalar.getEndMark().getLine(), lines.size());
            while (end > 0 && lines.get(end - 1).isBlank()) {
                end--;
            }
            return end;
        }
        if (value instanceof CollectionNode<?> block
                && block.getFlowStyle() == DumperOptions.FlowStyle.BLOCK
                && !block.getValue().isEmpty()) {
            Object last = block.getValue().get(block.getValue().size() - 1);
            return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        return value.getEndMark().getLine() + 1;
    }

    private List<String> lines() {
        return new ArrayList<>(text.lines().toList());
    }

    private String qualified(String key) {
        return ConfigurationKey.qualify(key, project, String.valueOf(file.getFileName()));
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
