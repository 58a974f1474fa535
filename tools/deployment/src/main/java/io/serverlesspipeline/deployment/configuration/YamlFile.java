package io.serverlesspipeline.deployment.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A YAML file that contains a map.
 *
 * @param name the file's name, for error messages
 * @param entries the document's entries; values are strings, booleans, numbers, lists, maps or {@code null}
 */
record YamlFile(String name, Map<String, @Nullable Object> entries) {

    /**
     * Reads a file.
     *
     * @param file the file
     * @param purpose the file's purpose, for the error message if it is missing, such as "the project file"
     * @throws InvalidConfigurationException if the file is missing, isn't valid YAML, or doesn't contain a map
     */
    static YamlFile read(Path file, String purpose) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new InvalidConfigurationException("There is no " + name + " (" + purpose + ") in "
                    + file.toAbsolutePath().getParent() + ".");
        }
        try {
            return of(Files.readString(file), name);
        } catch (IOException e) {
            throw new InvalidConfigurationException(name + " can't be read: " + e.getMessage() + ".");
        }
    }

    /**
     * Reads the text of a file.
     *
     * @throws InvalidConfigurationException if it isn't valid YAML, or doesn't contain a map
     */
    static YamlFile of(String text, String name) {
        return new YamlFile(name, toMap(parse(text, name), name + " must contain a map of keys to values"));
    }

    /**
     * Returns an entry that must be a map, sorted by key; empty if the entry is missing.
     *
     * @throws InvalidConfigurationException if the entry isn't a map, or one of its keys isn't a string
     */
    Map<String, @Nullable Object> map(String key) {
        return toMap(entries.get(key), "The entry " + key + " of " + name + " must be a map of keys to values");
    }

    /** Returns an exception whose message starts with the file's name. */
    InvalidConfigurationException invalid(String problem) {
        return new InvalidConfigurationException(name + ": " + problem);
    }

    /**
     * Returns the value of a YAML document.
     *
     * @throws InvalidConfigurationException if it isn't valid YAML
     */
    static @Nullable Object parse(String text, String name) {
        try {
            return yaml().load(text);
        } catch (YAMLException e) {
            throw new InvalidConfigurationException(name + " isn't valid YAML: " + problem(e));
        }
    }

    /** Returns what is wrong and where, without the parser's name for the text and its excerpt. */
    private static String problem(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblem() + " (line " + (marked.getProblemMark().getLine() + 1) + ", column "
                    + (marked.getProblemMark().getColumn() + 1) + ").";
        }
        return e.getMessage() + ".";
    }

    /** Returns a parser, which isn't thread-safe. */
    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(unused), unused, options, new CoreSchemaResolver());
    }

    private static Map<String, @Nullable Object> toMap(@Nullable Object value, String expectation) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        if (value == null) {
            return map;
        }
        if (!(value instanceof Map<?, ?> entries)) {
            throw new InvalidConfigurationException(expectation + ", but it is " + describe(value) + ".");
        }
        entries.forEach((key, entry) -> {
            if (!(key instanceof String text)) {
                throw new InvalidConfigurationException(
                        expectation + ", but the key " + key + " isn't a string; put it in quotes.");
            }
            map.put(text, entry);
        });
        return map;
    }

    private static String describe(Object value) {
        return value instanceof Iterable ? "a list" : "the single value " + value;
    }
}
