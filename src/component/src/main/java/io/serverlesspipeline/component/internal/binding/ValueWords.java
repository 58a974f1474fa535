package io.serverlesspipeline.component.internal.binding;

import com.pulumi.asset.Archive;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a user is told of types and of values that are of another one. */
final class ValueWords {
    private ValueWords() {}

    /** Returns what values of a type are, such as {@code an integer}. */
    static String expected(Type type) {
        Class<?> raw = JavaType.rawClass(type);
        if (raw == String.class) {
            return "a string";
        }
        if (raw == Boolean.class) {
            return "a boolean, true or false";
        }
        if (raw == Integer.class) {
            return "an integer";
        }
        if (raw == Archive.class) {
            return "an archive";
        }
        if (raw == List.class) {
            return JavaType.argument(type, 0) == String.class
                    ? "a list of strings, such as [\"a\", \"b\"]"
                    : "a list of objects";
        }
        if (raw == Map.class) {
            return JavaType.argument(type, 1) == String.class
                    ? "a map of strings, such as {\"a\": \"b\"}"
                    : "a map, such as {\"StringEquals\": {\"aws:ResourceAccount\": [\"123456789012\"]}}";
        }
        if (ResourceArgs.class.isAssignableFrom(raw)) {
            return Argument.of(raw).stream().map(Argument::name).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining(", ", "an object with the properties ", ""));
        }
        throw new IllegalStateException("Arguments of " + type + " are not supported.");
    }

    /** Returns what a value is that is of another type than its argument, such as {@code is a string}. */
    static String actual(Object value, Class<?> target) {
        if (value instanceof UntypedScalar scalar) {
            return "is \"" + scalar.text() + "\"";
        }
        if (value instanceof Number) {
            return target == Integer.class ? "is " + value : "is a number";
        }
        if (value instanceof String) {
            return "is a string";
        }
        if (value instanceof Boolean) {
            return "is a boolean";
        }
        if (value instanceof List) {
            return "is a list";
        }
        if (value instanceof Map) {
            return "is an object";
        }
        return value instanceof Archive ? "is an archive" : "is of another type";
    }
}
