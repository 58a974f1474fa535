package io.serverlesspipeline.provider;

import com.google.common.collect.ImmutableSet;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.provider.internal.properties.PropertyValue.OutputReference;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.Resource;
import io.serverlesspipeline.component.internal.binding.ArgumentBinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the inputs of a request into trees for {@link ArgumentBinder}. */
final class InputTree {
    private InputTree() {}

    /**
     * Returns the tree of an input.
     *
     * @param resources the URNs of resources that it depends on besides those that its value names
     */
    static @Nullable Object of(PropertyValue input, Collection<String> resources) {
        return resources.isEmpty() || input.isNull() ? tree(input) : output(resources, tree(input), true, false);
    }

    private static @Nullable Object tree(PropertyValue value) {
        return switch (value.getType()) {
            case NULL -> null;
            case COMPUTED -> output(List.of(), null, false, false);
            case SECRET -> output(List.of(), tree(value.getSecretValue()), true, true);
            case OUTPUT -> output(value.getOutputValue());
            case STRING -> value.getStringValue();
            case NUMBER -> value.getNumberValue();
            case BOOL -> value.getBooleanValue();
            case ARCHIVE -> value.getArchiveValue();
            case ARRAY -> list(value.getArrayValue());
            case OBJECT -> map(value.getObjectValue());
            // Assets and references to resources, which are no argument's: the binder refuses them.
            default -> value;
        };
    }

    private static List<@Nullable Object> list(List<PropertyValue> elements) {
        List<@Nullable Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(tree(element)));
        return list;
    }

    private static Map<String, @Nullable Object> map(Map<String, PropertyValue> entries) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> map.put(key, tree(entry)));
        return map;
    }

    /** The SDK reads an output without a value, which is an unknown one, as a reference to null. */
    private static Output<?> output(OutputReference output) {
        boolean known = output.getValue() != null;
        return output(output.getDependencies(), known ? tree(output.getValue()) : null, known, false);
    }

    private static Output<?> output(
            Collection<String> resources, @Nullable Object value, boolean known, boolean secret) {
        ImmutableSet<Resource> dependencies =
                resources.stream().map(DependencyResource::new).collect(ImmutableSet.toImmutableSet());
        return new OutputInternal<>(OutputData.ofNullable(dependencies, value, known, secret));
    }
}
