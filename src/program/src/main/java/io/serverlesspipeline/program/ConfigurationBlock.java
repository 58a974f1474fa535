package io.serverlesspipeline.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a structured configuration value: a map of which every field is known. A field that is not there is
 * {@code null}, as the builders of arguments take it.
 */
final class ConfigurationBlock {
    private final StackConfiguration configuration;
    private final String key;
    private final String path;
    private final JsonObject fields;

    /**
     * Checks that every field is known.
     *
     * @param configuration what the key belongs to
     * @param key the configuration key
     * @param path where in the key's value the part is, such as {@code [0]}, empty for all of it
     * @param value the part
     * @param known the names of the fields that it may have
     */
    ConfigurationBlock(
            StackConfiguration configuration, String key, String path, JsonElement value, Set<String> known) {
        this.configuration = configuration;
        this.key = key;
        this.path = path;
        if (!value.isJsonObject()) {
            throw problem(path, "a map with the fields " + String.join(", ", new TreeSet<>(known)));
        }
        fields = value.getAsJsonObject();
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw configuration.malformed(
                        key,
                        entry(path) + " has the field " + field + ", but the fields are "
                                + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    /** Returns the parts that a list has. */
    static List<ConfigurationBlock> list(
            StackConfiguration configuration, String key, String path, JsonElement value, Set<String> known) {
        if (!value.isJsonArray()) {
            throw configuration.malformed(key, entry(path) + " needs a list of maps");
        }
        List<ConfigurationBlock> blocks = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            blocks.add(new ConfigurationBlock(configuration, key, path + "[" + blocks.size() + "]", element, known));
        }
        return blocks;
    }

    /** Returns the texts that a list has. */
    static List<String> texts(StackConfiguration configuration, String key, String path, JsonElement value) {
        JsonArray elements = value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
        List<String> texts = new ArrayList<>();
        for (JsonElement element : elements) {
            if (element.isJsonPrimitive()) {
                texts.add(element.getAsString());
            }
        }
        if (!value.isJsonArray() || texts.size() < elements.size()) {
            throw configuration.malformed(key, entry(path) + " needs a list of texts, such as [\"a\", \"b\"]");
        }
        return texts;
    }

    /** Returns a field's text. */
    @Nullable
    String text(String field) {
        JsonElement value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isJsonPrimitive()) {
            throw problem(path(field), "a single value");
        }
        return value.getAsString();
    }

    /** Returns the text of a field that the component asks for, empty if it is not there. */
    String requiredText(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /** Returns a field's whole number. */
    @Nullable
    Integer wholeNumber(String field) {
        String text = text(field);
        try {
            return text == null ? null : new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException exception) {
            throw problem(path(field), "a whole number");
        }
    }

    /** Returns the whole number of a field that the component asks for, 0 if it is not there. */
    int requiredWholeNumber(String field) {
        Integer number = wholeNumber(field);
        return number == null ? 0 : number;
    }

    /** Returns the texts of a field that the component asks for, none if it is not there. */
    List<String> requiredTexts(String field) {
        List<String> texts = texts(field);
        return texts == null ? List.of() : texts;
    }

    /** Returns a field's texts. */
    @Nullable
    List<String> texts(String field) {
        JsonElement value = fields.get(field);
        return value == null ? null : texts(configuration, key, path(field), value);
    }

    /** Returns a field's parts. */
    @Nullable
    List<ConfigurationBlock> blocks(String field, Set<String> known) {
        JsonElement value = fields.get(field);
        return value == null ? null : list(configuration, key, path(field), value, known);
    }

    private String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private ConfigurationException problem(String where, String needed) {
        return configuration.malformed(key, entry(where) + " needs " + needed);
    }

    private static String entry(String path) {
        return path.isEmpty() ? "it" : "its entry " + path;
    }
}
