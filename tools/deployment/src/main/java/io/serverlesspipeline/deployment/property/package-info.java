/**
 * Reads and writes resource properties in Pulumi's wire format, and gives adapters typed access to them.
 *
 * <p>A value is a {@link java.lang.String}, {@link java.lang.Boolean}, {@link java.lang.Double},
 * {@link java.util.List}, {@link java.util.Map}, {@link io.serverlesspipeline.deployment.property.Asset} or
 * {@link io.serverlesspipeline.deployment.property.Archive}.
 */
@NullMarked
package io.serverlesspipeline.deployment.property;

import org.jspecify.annotations.NullMarked;
