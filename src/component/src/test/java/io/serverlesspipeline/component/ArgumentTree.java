package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.test.PulumiTest;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arguments as a tree of maps, lists, and scalars. Each part has a path such as {@code entities[0].pk}. */
final class ArgumentTree {
    private final Map<String, Object> root;

    private ArgumentTree(Map<String, Object> root) {
        this.root = root;
    }

    static ArgumentTree empty() {
        return new ArgumentTree(new LinkedHashMap<>());
    }

    /** Returns the arguments that are set. */
    static ArgumentTree of(ServerlessPipelineArgs args) {
        return new ArgumentTree(fields(args));
    }

    Map<String, Object> values() {
        return root;
    }

    @Nullable
    Object get(String path) {
        Object value = root;
        for (String step : steps(path)) {
            value = value instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : ((Map<?, ?>) Objects.requireNonNull(value, path)).get(step);
        }
        return value;
    }

    ArgumentTree with(String path, Object value) {
        parent(path).put(last(path), value);
        return this;
    }

    ArgumentTree without(String path) {
        parent(path).remove(last(path));
        return this;
    }

    @SuppressWarnings("unchecked") // Only maps with such keys have fields.
    private Map<String, Object> parent(String path) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        return parent.isEmpty() ? root : (Map<String, Object>) Objects.requireNonNull(get(parent), path);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static List<String> steps(String path) {
        return Arrays.asList(path.replace("]", "").split("[.\\[]"));
    }

    private static Map<String, Object> fields(ResourceArgs args) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : args.getClass().getDeclaredFields()) {
            Object value = field.isAnnotationPresent(Import.class) ? valueOf(field, args) : null;
            if (value != null) {
                fields.put(field.getName(), tree(value));
            }
        }
        return fields;
    }

    private static @Nullable Object valueOf(Field field, ResourceArgs args) {
        try {
            field.setAccessible(true);
            return field.get(args);
        } catch (IllegalAccessException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Object tree(Object value) {
        if (value instanceof ResourceArgs nested) {
            return fields(nested);
        }
        if (value instanceof Output<?> output) {
            return tree(PulumiTest.extractValue(output));
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(tree(element)));
            return elements;
        }
        return value;
    }
}
