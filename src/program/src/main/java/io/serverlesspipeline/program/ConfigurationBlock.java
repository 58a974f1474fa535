package io.serverlesspipeline.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a structured configuration value: a map of which every field is known. A field that is not there, or that
 * cannot be read, which is noted, is {@code null}, as the builders of arguments take it.
 */
final class ConfigurationBlock {
    private final StackConfiguration configuration;
    private final ConfigurationProblems problems;
    private final String key;
    private final String path;
    private final JsonObject fields;

    /**
     * Checks that every field is known.
     *
     * @param configuration what the key belongs to
     * @param problems where it is noted that a field is unknown or cannot be read
     * @param key the configuration key
     * @param path where in the key's value the part is, such as {@code [0]}, empty for all of it
     * @param value the part
     * @param known the names of the fields that it may have
     * @throws ConfigurationException if the part is not a map
     */
    ConfigurationBlock(
            StackConfiguration configuration,
            ConfigurationProblems problems,
            String key,
            String path,
            JsonElement value,
            Set<String> known) {
        this.configuration = configuration;
        this.problems = problems;
        this.key = key;
        this.path = path;
        String names = String.join(", ", new TreeSet<>(known));
        if (!value.isJsonObject()) {
            throw configuration.malformed(key, entry(path) + " needs a map with the fields " + names);
        }
        fields = value.getAsJsonObject();
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                problems.addUnknown(configuration.malformed(
                        key, entry(path) + " has the field " + field + ", but the fields are " + names));
            }
        }
    }

    /** Returns the parts that a list has. */
    static List<ConfigurationBlock> list(
            StackConfiguration configuration,
            ConfigurationProblems problems,
            String key,
            String path,
            JsonElement value,
            Set<String> known) {
        if (!value.isJsonArray()) {
            throw configuration.malformed(key, entry(path) + " needs a list of maps");
        }
        List<ConfigurationBlock> blocks = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            String place = path + "[" + blocks.size() + "]";
            blocks.add(new ConfigurationBlock(configuration, problems, key, place, element, known));
        }
        return blocks;
    }

    /** Returns the texts that a list has, or nothing if it is not a list of texts. */
    static Optional<List<String>> texts(JsonElement value) {
        if (!value.isJsonArray()) {
            return Optional.empty();
        }
        JsonArray elements = value.getAsJsonArray();
        List<String> texts = new ArrayList<>();
        for (JsonElement element : elements) {
            if (element.isJsonPrimitive()) {
                texts.add(element.getAsString());
            }
        }
        return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
    }

    /** Returns a field's text. */
    @Nullable
    String text(String field) {
        JsonElement value = plain(field);
        if (value == null || value.isJsonPrimitive()) {
            return value == null ? null : value.getAsString();
        }
        note(field, "a single value");
        return null;
    }

    /** Returns the text of a field that the component asks for, empty if it is not there. */
    String requiredText(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /** Returns a field's whole number. */
    @Nullable
    Integer wholeNumber(String field) {
        JsonElement value = plain(field);
        try {
            return value == null ? null : new BigDecimal(value.getAsString()).intValueExact();
        } catch (ArithmeticException
                | IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException e) {
            note(field, "a whole number");
            return null;
        }
    }

    /** Returns the whole number of a field that the component asks for, 0 if it is not there. */
    int requiredWholeNumber(String field) {
        Integer number = wholeNumber(field);
        return number == null ? 0 : number;
    }

    /** Returns a field's texts. */
    @Nullable
    List<String> texts(String field) {
        JsonElement value = plain(field);
        return value == null ? null : textsOf(field, value);
    }

    /** Returns the texts of a field that the component asks for, none if it is not there. */
    List<String> requiredTexts(String field) {
        List<String> texts = texts(field);
        return texts == null ? List.of() : texts;
    }

    /** Returns a field's map of names to texts. */
    @Nullable
    Map<String, String> textMap(String field) {
        JsonElement value = plain(field);
        if (value == null) {
            return null;
        }
        boolean isMap = value.isJsonObject()
                && value.getAsJsonObject().asMap().values().stream().allMatch(JsonElement::isJsonPrimitive);
        if (!isMap) {
            note(field, "a map of names to values");
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.getAsJsonObject().asMap().forEach((name, text) -> texts.put(name, text.getAsString()));
        return texts;
    }

    /** Returns a field's texts, which stay secret. */
    @Nullable
    Output<List<String>> outputs(String field) {
        JsonElement value = fields.get(field);
        List<String> texts = value == null ? null : textsOf(field, value);
        if (texts == null) {
            return null;
        }
        return configuration.isSecret(key) ? Output.ofSecret(texts) : Output.of(texts);
    }

    /** Returns a field's parts. */
    @Nullable
    List<ConfigurationBlock> blocks(String field, Set<String> known) {
        JsonElement value = plain(field);
        try {
            return value == null ? null : list(configuration, problems, key, path(field), value, known);
        } catch (ConfigurationException exception) {
            problems.add(key, path(field), exception);
            return null;
        }
    }

    private @Nullable List<String> textsOf(String field, JsonElement value) {
        Optional<List<String>> texts = texts(value);
        if (texts.isEmpty()) {
            note(field, "a list of texts, such as [\"a\", \"b\"]");
        }
        return texts.orElse(null);
    }

    /** Returns a field that does not stay secret. */
    private @Nullable JsonElement plain(String field) {
        JsonElement value = fields.get(field);
        if (value != null && configuration.isSecret(key)) {
            problems.add(key, path(field), configuration.secretOfAPlainArgument(key, entry(path(field))));
            return null;
        }
        return value;
    }

    private void note(String field, String needed) {
        String place = path(field);
        problems.add(key, place, configuration.malformed(key, entry(place) + " needs " + needed));
    }

    private String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String entry(String path) {
        return path.isEmpty() ? "it" : "its entry " + path;
    }
}
