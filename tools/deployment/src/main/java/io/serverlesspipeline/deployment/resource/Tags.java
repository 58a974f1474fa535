package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.List;
import java.util.function.BiFunction;

/** Turns the input {@code tags} into a service's own tags. */
public final class Tags {

    private Tags() {}

    /**
     * Returns the tags of a resource.
     *
     * @param inputs the resource's inputs
     * @param tag makes a tag of a key and a value
     * @param <T> the service's type of a tag
     * @return the tags, empty where there are none
     */
    public static <T> List<T> list(ResourceInputs inputs, BiFunction<String, String, T> tag) {
        return inputs.stringMap("tags").entrySet().stream()
                .map(entry -> tag.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
