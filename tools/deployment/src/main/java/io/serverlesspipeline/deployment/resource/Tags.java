package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.List;
import java.util.function.BiFunction;

/** Converts the input {@code tags} to a service's tags. */
public final class Tags {

    private Tags() {}

    /**
     * Returns the tags of a resource.
     *
     * @param inputs the resource's inputs
     * @param tag creates a tag from a key and a value
     * @param <T> the service's tag type
     * @return the tags, or an empty list if there are none
     */
    public static <T> List<T> list(ResourceInputs inputs, BiFunction<String, String, T> tag) {
        return inputs.stringMap("tags").entrySet().stream()
                .map(entry -> tag.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
