package io.serverlesspipeline.deployment.resource;

import java.io.IOException;
import java.util.Map;

/** Replaces Pulumi's resource providers. */
public interface ResourceProvider {
    /**
     * Checks a resource's type and inputs.
     *
     * @param type the resource's type
     * @param inputs the inputs by name; their values may be unknown, as in a preview
     * @throws UnsupportedException if the provider doesn't support them
     */
    void check(String type, Map<String, Object> inputs);

    /**
     * Creates a resource.
     *
     * @param type the resource's type
     * @param logicalName the resource's logical name
     * @param inputs the inputs by name
     * @return the resource's ID and outputs
     * @throws UnsupportedException if the provider doesn't support the type or an input
     * @throws IOException if a file that an input refers to can't be read
     */
    CreatedResource create(String type, String logicalName, Map<String, Object> inputs) throws IOException;

    /**
     * Invokes a provider function.
     *
     * @param token the function's token
     * @param inputs the arguments by name
     * @return the result's properties by name
     * @throws UnsupportedException if the provider doesn't support the function or an argument
     */
    Map<String, Object> invoke(String token, Map<String, Object> inputs);
}
