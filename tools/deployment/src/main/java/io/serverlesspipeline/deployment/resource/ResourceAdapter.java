package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.io.IOException;
import java.util.Set;

/**
 * Creates the resources of one type.
 *
 * <p>An adapter lists the inputs that it passes to the service. Any other input fails the deployment, so no input is
 * silently ignored. Inputs that affect only a resource's deletion are listed but unused, because this deployment never
 * deletes resources.
 */
public interface ResourceAdapter {

    /** Returns the Pulumi type token, such as {@code aws:s3/bucketV2:BucketV2}. */
    String type();

    /**
     * Returns the paths of the supported inputs, such as {@code rules.expiration.days}. A path includes everything
     * below it. List elements don't add to a path.
     */
    Set<String> knownInputs();

    /**
     * Returns the names of outputs that Pulumi's provider always sets and this adapter doesn't. They are unknown to the
     * program, so anything that depends on them fails instead of getting an empty value.
     */
    default Set<String> unavailableOutputs() {
        return Set.of();
    }

    /**
     * Creates a resource.
     *
     * @param logicalName the resource's logical name
     * @param inputs the resource's inputs, all supported
     * @return the resource's ID and the outputs that aren't inputs
     * @throws IOException if a file that an input refers to can't be read
     */
    CreatedResource create(String logicalName, ResourceInputs inputs) throws IOException;
}
