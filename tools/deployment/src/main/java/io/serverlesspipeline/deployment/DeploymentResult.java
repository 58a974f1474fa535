package io.serverlesspipeline.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a deployment made.
 *
 * @param resources the created resources, in the order of their creation; components are not among them, since they are
 *     nothing but their children
 * @param outputs the stack's outputs by name, as the program exported them; a secret value reads {@code [secret]}
 */
public record DeploymentResult(List<DeployedResource> resources, Map<String, Object> outputs) {

    /** Copies the collections in their order, so that the result is immutable. */
    public DeploymentResult {
        resources = List.copyOf(resources);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
