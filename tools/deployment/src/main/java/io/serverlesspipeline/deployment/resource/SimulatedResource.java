package io.serverlesspipeline.deployment.resource;

import java.util.Map;

/**
 * A resource that a program registered in a simulated deployment.
 *
 * @param type the Pulumi type token, such as {@code aws:lambda/function:Function}
 * @param name the logical name
 * @param inputs the inputs by name, including secrets
 */
public record SimulatedResource(String type, String name, Map<String, Object> inputs) {
    /** Creates a defensive copy of the inputs. */
    public SimulatedResource {
        inputs = Map.copyOf(inputs);
    }

    /** Leaves out the inputs, which may be secret. */
    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
