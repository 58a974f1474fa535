package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import java.io.IOException;
import java.util.Set;

/**
 * Creates the resources of one type.
 *
 * <p>An adapter either hands an input on to the service or does not list it among its known inputs, in which case the
 * deployment fails: nothing that a program asks for is silently left out. Inputs that concern nothing but a resource's
 * deletion are honoured by doing nothing, since a deployment here only ever creates.
 */
public interface ResourceAdapter {

    /** Returns the Pulumi type token, such as {@code aws:s3/bucketV2:BucketV2}. */
    String type();

    /**
     * Returns the paths of the inputs that this adapter honours, such as {@code rules.expiration.days}. A path stands
     * for everything below it; an element of a list adds nothing to a path.
     */
    Set<String> knownInputs();

    /**
     * Returns the names of the outputs that the provider always tells of such a resource and this adapter does not.
     * They are unknown to the program, so that whatever depends on them fails rather than get an empty value.
     */
    default Set<String> unavailableOutputs() {
        return Set.of();
    }

    /**
     * Creates a resource.
     *
     * @param logicalName the name that the program gave the resource
     * @param inputs the resource's inputs, all of them known
     * @return the resource's identifier and the outputs that are not among its inputs
     * @throws IOException if a file that an input names cannot be read
     */
    CreatedResource create(String logicalName, ResourceInputs inputs) throws IOException;
}
