package io.serverlesspipeline.component.internal.binding;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts the value of one argument to its type, and tracks whether the value is known and secret, and which resources
 * it depends on. If one part is unknown or secret, the whole value is, as everywhere in Pulumi's Java SDK.
 */
final class ValueConversion {
    /** The origin of plain values: known, not secret, and without dependencies. */
    static final OutputData<?> PLAIN =
            Internal.of(Output.of(true)).getDataAsync().join();

    private final NestedBinder nested;
    private final BindingProblems problems = new BindingProblems();
    private OutputData<?> origin;

    /**
     * Creates a conversion.
     *
     * @param nested binds objects in the value
     * @param origin whether the value is known and secret, and its dependencies, in addition to its own
     */
    ValueConversion(NestedBinder nested, OutputData<?> origin) {
        this.nested = nested;
        this.origin = origin;
    }

    /** Binds objects whose arguments have a class of their own. */
    @FunctionalInterface
    interface NestedBinder {
        /**
         * Returns the arguments of a class.
         *
         * @param parent the path of the argument that contains them
         * @param origin whether each value is secret, and its dependencies, in addition to its own
         * @param problems collects the problems
         */
        Object bind(
                Class<?> type,
                String parent,
                Map<?, ? extends @Nullable Object> values,
                OutputData<?> origin,
                BindingProblems problems);
    }

    /** Returns an output that is as known and as secret as the value, and has the same dependencies. */
    OutputData<?> origin() {
        return origin;
    }

    BindingProblems problems() {
        return problems;
    }

    /**
     * Returns a value as a type, or null if there is none, it is not known, or it cannot be converted, which is noted.
     */
    @Nullable
    Object convert(String path, @Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        if (value instanceof Output<?> output) {
            return known(path, Internal.of(output).getDataAsync().join(), type);
        }
        if (value instanceof UnreadableValue unreadable) {
            problems.add(path, unreadable.problem());
            return null;
        }
        Class<?> target = JavaType.rawClass(type);
        if (target == List.class && value instanceof List<?> list) {
            return list(path, list, JavaType.argument(type, 0));
        }
        if (target == Map.class && value instanceof Map<?, ?> map) {
            return map(path, map, JavaType.argument(type, 1));
        }
        if (ResourceArgs.class.isAssignableFrom(target) && value instanceof Map<?, ?> map) {
            return nested.bind(target, path, map, Argument.hasOutputs(target) ? origin : PLAIN, problems);
        }
        Optional<Object> scalar = scalar(value, target);
        if (scalar.isEmpty()) {
            String actual = origin.isSecret() ? "is a secret with an invalid value" : ValueWords.actual(value, target);
            problems.add(path, actual + ": specify " + ValueWords.expected(type));
        }
        return scalar.orElse(null);
    }

    private @Nullable Object known(String path, OutputData<?> output, Type type) {
        origin = origin.combine(output, (before, value) -> before);
        return output.isKnown() ? convert(path, output.getValueNullable(), type) : null;
    }

    private static Optional<Object> scalar(Object value, Class<?> target) {
        if (value instanceof UntypedScalar scalar) {
            return scalar.as(target);
        }
        if (target == Integer.class && value instanceof Number number) {
            double exact = number.doubleValue();
            boolean integer = exact == Math.rint(exact) && Math.abs(exact) <= Integer.MAX_VALUE;
            return integer ? Optional.of((int) exact) : Optional.empty();
        }
        boolean known = target == String.class || target == Boolean.class || target == Archive.class;
        return known && target.isInstance(value) ? Optional.of(value) : Optional.empty();
    }

    /** Returns a list, or null if one of its elements cannot be read: without it the others had another place. */
    private @Nullable Object list(String path, List<?> elements, Type elementType) {
        List<@Nullable Object> list = new ArrayList<>();
        boolean complete = true;
        for (Object element : elements) {
            String place = path + "[" + list.size() + "]";
            int before = problems.size();
            Object value = convert(place, element, elementType);
            if (value == null && origin.isKnown()) {
                complete = false;
                if (problems.size() == before) {
                    problems.add(place, "has no value: specify one, or remove the element");
                }
            }
            list.add(value);
        }
        return complete ? list : null;
    }

    /** Leaves out entries without a value, as Pulumi does. The keys of a secret map are part of the secret. */
    private Object map(String path, Map<?, ?> entries, Type valueType) {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            String place = origin.isSecret() ? path : path + "[\"" + key + "\"]";
            Object value = convert(place, entry, valueType);
            if (value != null) {
                map.put((String) key, value);
            }
        });
        return map;
    }
}
