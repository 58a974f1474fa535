/**
 * The values of a resource's properties: how they are read from and written to Pulumi's wire format, and how an adapter
 * gets at them.
 *
 * <p>A value is a {@link java.lang.String}, {@link java.lang.Boolean}, {@link java.lang.Double},
 * {@link java.util.List}, {@link java.util.Map}, {@link io.serverlesspipeline.deployment.property.Asset} or
 * {@link io.serverlesspipeline.deployment.property.Archive}.
 */
@NullMarked
package io.serverlesspipeline.deployment.property;

import org.jspecify.annotations.NullMarked;
