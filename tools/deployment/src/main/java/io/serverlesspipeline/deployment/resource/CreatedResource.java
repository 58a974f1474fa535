package io.serverlesspipeline.deployment.resource;

import java.util.Map;

/**
 * What a service said of a resource that it created.
 *
 * @param id the identifier that Pulumi's AWS provider gives such a resource
 * @param outputs the outputs that are not among the inputs, or differ from them, under the provider's names
 */
public record CreatedResource(String id, Map<String, Object> outputs) {

    /** Copies the outputs, so that the resource is immutable. */
    public CreatedResource {
        outputs = Map.copyOf(outputs);
    }
}
