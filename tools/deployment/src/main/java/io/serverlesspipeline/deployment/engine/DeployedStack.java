package io.serverlesspipeline.deployment.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a deployment.
 *
 * @param resources the resources in creation order
 * @param outputs the stack outputs
 */
public record DeployedStack(List<Resource> resources, Map<String, String> outputs) {
    public DeployedStack {
        resources = List.copyOf(resources);
        outputs = Map.copyOf(outputs);
    }

    /**
     * A deployed resource.
     *
     * @param type its Pulumi type, such as {@code aws:dynamodb/table:Table}
     * @param name its name in the program
     * @param id its ID, which for most resources is its name in AWS
     * @param dependsOn the names of the resources that it depends on
     * @param properties its properties as deployed: strings, booleans, numbers, and lists and maps of them; a secret is
     *     {@code [secret]}
     */
    public record Resource(
            String type, String name, String id, List<String> dependsOn, Map<String, Object> properties) {
        public Resource {
            dependsOn = List.copyOf(dependsOn);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        /** Returns the last part of the type, such as {@code Table}. */
        public String shortType() {
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }
}
