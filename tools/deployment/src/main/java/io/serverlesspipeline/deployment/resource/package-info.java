/**
 * Creates AWS resources like Pulumi's AWS provider does, with one small adapter for each resource type.
 *
 * <p>To support another type, write a {@link io.serverlesspipeline.deployment.resource.ResourceAdapter} in its
 * service's package and add it to that service's list of adapters.
 */
@NullMarked
package io.serverlesspipeline.deployment.resource;

import org.jspecify.annotations.NullMarked;
