package io.serverlesspipeline.deployment.property;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Provides typed access to a resource's inputs or to a block of properties within them.
 *
 * <p>An input that isn't set is {@code null}, or empty if it is a list or map. The AWS SDK's builders treat both as
 * "not set".
 */
public final class ResourceInputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String path;
    private final Map<String, Object> values;

    private ResourceInputs(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /**
     * Wraps the inputs of a resource.
     *
     * @param values the inputs by name
     * @return the inputs
     */
    public static ResourceInputs of(Map<String, Object> values) {
        return new ResourceInputs(PropertyPath.ROOT, Map.copyOf(values));
    }

    /** Returns a string. */
    public @Nullable String string(String name) {
        return value(name, String.class, "string");
    }

    /** Returns a required string. */
    public String requiredString(String name) {
        return required(name, string(name));
    }

    /** Returns an integer. */
    public @Nullable Integer integer(String name) {
        Double number = value(name, Double.class, "number");
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw invalid(name, "must be an integer, not " + number);
        }
        return number.intValue();
    }

    /** Returns a required integer. */
    public int requiredInteger(String name) {
        return required(name, integer(name));
    }

    /** Returns a number. */
    public @Nullable Double number(String name) {
        return value(name, Double.class, "number");
    }

    /** Returns a boolean. */
    public @Nullable Boolean bool(String name) {
        return value(name, Boolean.class, "boolean");
    }

    /** Returns whether a boolean is set and true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(bool(name));
    }

    /** Returns a list of strings. */
    public List<String> strings(String name) {
        return list(name)
                .map(value -> cast(name, value, String.class, "list of strings"))
                .toList();
    }

    /** Returns a map of strings, in its original order. */
    public Map<String, String> stringMap(String name) {
        Map<String, String> strings = new LinkedHashMap<>();
        map(name).forEach((key, value) -> strings.put(key, cast(name, value, String.class, "map of strings")));
        return strings;
    }

    /** Returns a nested block of properties. */
    public @Nullable ResourceInputs block(String name) {
        return values.get(name) == null ? null : new ResourceInputs(PropertyPath.child(path, name), map(name));
    }

    /** Returns a required nested block of properties. */
    public ResourceInputs requiredBlock(String name) {
        return required(name, block(name));
    }

    /** Returns a list of nested blocks of properties. */
    public List<ResourceInputs> blocks(String name) {
        return list(name)
                .map(value -> new ResourceInputs(PropertyPath.child(path, name), stringMap(name, value)))
                .toList();
    }

    /** Returns an archive. */
    public @Nullable Archive archive(String name) {
        return value(name, Archive.class, "archive");
    }

    /** Returns a required JSON document: a string, or a structure that is converted to JSON. */
    public String requiredJson(String name) {
        Object value = required(name, values.get(name));
        if (value instanceof String text) {
            return text;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw invalid(name, "can't be converted to JSON: " + e.getOriginalMessage());
        }
    }

    /** Creates an exception about one of these properties. */
    public InvalidPropertyException invalid(String name, String problem) {
        return new InvalidPropertyException(PropertyPath.child(path, name), problem);
    }

    private Map<String, Object> map(String name) {
        Object value = values.get(name);
        return value == null ? Map.of() : stringMap(name, value);
    }

    private Map<String, Object> stringMap(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<?, ?> entries = cast(name, value, Map.class, "map");
        entries.forEach((key, entry) -> map.put((String) key, entry));
        return map;
    }

    private Stream<?> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Stream.empty();
        }
        List<?> list = cast(name, value, List.class, "list");
        if (list.stream().anyMatch(Objects::isNull)) {
            throw invalid(name, "has an element without a value");
        }
        return list.stream();
    }

    private <T> @Nullable T value(String name, Class<T> type, String expected) {
        Object value = values.get(name);
        return value == null ? null : cast(name, value, type, expected);
    }

    private <T> T cast(String name, Object value, Class<T> type, String expected) {
        if (!type.isInstance(value)) {
            throw invalid(name, "must be a " + expected + ", not " + value);
        }
        return type.cast(value);
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw invalid(name, "is missing");
        }
        return value;
    }
}
