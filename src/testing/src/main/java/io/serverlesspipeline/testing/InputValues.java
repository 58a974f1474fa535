package io.serverlesspipeline.testing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Visits the values in the inputs of a resource. */
final class InputValues {
    private InputValues() {}

    /** Visits each value that is neither a list nor an object, with its path, in the order of the paths. */
    static void visit(RecordedResource resource, Visitor visitor) {
        new TreeMap<>(resource.inputs()).forEach((input, value) -> visit(input, value, visitor));
    }

    private static void visit(String path, @Nullable Object value, Visitor visitor) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> visit(path + "." + key, element, visitor));
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (Object element : elements) {
                visit(path + "[" + index++ + "]", element, visitor);
            }
        } else {
            visitor.visit(path, value);
        }
    }

    /** Receives a value and its path, such as {@code rules[0].id}. */
    @FunctionalInterface
    interface Visitor {
        void visit(String path, @Nullable Object value);
    }
}
