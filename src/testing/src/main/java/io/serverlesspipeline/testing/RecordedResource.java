package io.serverlesspipeline.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a program registered, with its inputs. Numbers are {@link Double}, as Pulumi transfers them. An input
 * that isn't set is missing, and so is one that is null.
 *
 * <p>This class is immutable. Two resources are equal if their types, names, IDs, inputs, and outputs are, so resources
 * of two runs can be compared.
 */
public final class RecordedResource {
    private final String type;
    private final String name;
    private final String id;
    private final Map<String, Object> inputs;
    private final Map<String, Object> outputs;

    RecordedResource(String type, String name, String id, Map<String, Object> inputs, Map<String, Object> outputs) {
        this.type = type;
        this.name = name;
        this.id = id;
        this.inputs = Map.copyOf(inputs);
        this.outputs = Map.copyOf(outputs);
    }

    /** Returns the type, such as {@code aws:s3/bucketV2:BucketV2}. */
    public String type() {
        return type;
    }

    /** Returns the name in the program, such as {@code uploads-bucket}. */
    public String name() {
        return name;
    }

    /** Returns the mocked ID. */
    public String id() {
        return id;
    }

    /** Returns the mocked ARN. */
    public String arn() {
        return Optional.ofNullable(outputs.get("arn"))
                .map(String.class::cast)
                .orElseThrow(() -> new AssertionError(this + " has no ARN"));
    }

    /** Returns all inputs. */
    public Map<String, Object> inputs() {
        return inputs;
    }

    /** Returns all inputs and mocked outputs, as the program sees them. */
    public Map<String, Object> outputs() {
        return outputs;
    }

    /** Returns an input that is a string. */
    public String string(String input) {
        return value(input, String.class, "a string");
    }

    /** Returns an input that is a boolean. */
    public boolean bool(String input) {
        return value(input, Boolean.class, "a boolean");
    }

    /** Returns an input that is a number. */
    public double number(String input) {
        return value(input, Double.class, "a number");
    }

    /** Returns an input that is a list of strings. */
    public List<String> strings(String input) {
        return list(input).stream()
                .map(element -> checked(input, element, String.class, "a list of strings"))
                .toList();
    }

    /** Returns an input that is an object or a map. */
    @SuppressWarnings("unchecked") // Pulumi transfers objects as maps with string keys.
    public Map<String, Object> map(String input) {
        return (Map<String, Object>) value(input, Map.class, "an object");
    }

    /** Returns an input that is a list of objects. */
    @SuppressWarnings("unchecked") // Pulumi transfers objects as maps with string keys.
    public List<Map<String, Object>> maps(String input) {
        return list(input).stream()
                .map(element -> (Map<String, Object>) checked(input, element, Map.class, "a list of objects"))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordedResource resource
                && type.equals(resource.type)
                && name.equals(resource.name)
                && id.equals(resource.id)
                && inputs.equals(resource.inputs)
                && outputs.equals(resource.outputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, name, id, inputs, outputs);
    }

    /** Returns the name and the type. */
    @Override
    public String toString() {
        return name + " (" + type + ")";
    }

    private List<?> list(String input) {
        return value(input, List.class, "a list");
    }

    private <T> T value(String input, Class<T> expected, String description) {
        Object value = inputs.get(input);
        if (value == null) {
            throw new AssertionError("Input " + input + " of " + this + " isn't set. The inputs that are set: "
                    + new TreeSet<>(inputs.keySet()));
        }
        return checked(input, value, expected, description);
    }

    private <T> T checked(String input, Object value, Class<T> expected, String description) {
        if (!expected.isInstance(value)) {
            throw new AssertionError(
                    "Input " + input + " of " + this + ": expected " + description + ", but it is " + value);
        }
        return expected.cast(value);
    }
}
