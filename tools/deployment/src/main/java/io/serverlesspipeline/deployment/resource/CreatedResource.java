package io.serverlesspipeline.deployment.resource;

import java.util.Map;

/**
 * A resource's ID and computed outputs, returned by the service that created it.
 *
 * @param id the ID that Pulumi's AWS provider assigns to such a resource
 * @param outputs the outputs that aren't inputs or differ from them, under the provider's names
 */
public record CreatedResource(String id, Map<String, Object> outputs) {

    /** Creates a defensive copy of the outputs. */
    public CreatedResource {
        outputs = Map.copyOf(outputs);
    }
}
