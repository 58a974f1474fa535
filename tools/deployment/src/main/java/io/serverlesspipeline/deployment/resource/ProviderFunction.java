package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.util.Map;
import java.util.Set;

/** Implements a function of Pulumi's AWS provider. */
public interface ProviderFunction {

    /** Returns the function's token, such as {@code aws:index/getRegion:getRegion}. */
    String token();

    /** Returns the names of the supported arguments. */
    Set<String> knownInputs();

    /**
     * Invokes the function.
     *
     * @param inputs the arguments
     * @return the result's properties by name
     */
    Map<String, Object> invoke(ResourceInputs inputs);
}
