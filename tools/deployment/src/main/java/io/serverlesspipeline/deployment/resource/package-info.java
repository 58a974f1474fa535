/**
 * Creates AWS resources as Pulumi's AWS provider would, by one small adapter a resource type.
 *
 * <p>To support a further type, write a {@link io.serverlesspipeline.deployment.resource.ResourceAdapter} beside those
 * of its service and add it to that service's list of adapters.
 */
@NullMarked
package io.serverlesspipeline.deployment.resource;

import org.jspecify.annotations.NullMarked;
