/**
 * What {@link io.serverlesspipeline.component.ServerlessPipeline} consists of, in one package for each family of
 * resources; {@code binding} is for this project's program and provider. It isn't part of the public API and may change
 * in any version.
 */
@NullMarked
package io.serverlesspipeline.component.internal;

import org.jspecify.annotations.NullMarked;
