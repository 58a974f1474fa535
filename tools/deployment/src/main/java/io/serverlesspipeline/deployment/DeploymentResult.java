package io.serverlesspipeline.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a deployment.
 *
 * @param resources the created resources, in creation order; components are not included because they create nothing
 *     themselves
 * @param outputs the stack outputs by name, as exported by the program; a secret value is {@code [secret]}
 */
public record DeploymentResult(List<DeployedResource> resources, Map<String, Object> outputs) {

    /** Creates defensive copies of the collections and keeps their order. */
    public DeploymentResult {
        resources = List.copyOf(resources);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
