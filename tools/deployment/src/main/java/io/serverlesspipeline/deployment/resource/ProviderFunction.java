package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.Map;
import java.util.Set;

/** Answers one function of Pulumi's AWS provider, by which a program looks something up. */
public interface ProviderFunction {

    /** Returns the function's token, such as {@code aws:index/getRegion:getRegion}. */
    String token();

    /** Returns the names of the arguments that this function honours. */
    Set<String> knownInputs();

    /**
     * Looks up what the function tells.
     *
     * @param inputs the arguments
     * @return the result's properties by name
     */
    Map<String, Object> invoke(ResourceInputs inputs);
}
