/**
 * Serves the component {@code ServerlessPipeline} to Pulumi programs in every language, as a provider plugin: a gRPC
 * server that Pulumi's engine asks for the component's schema, and to construct components.
 */
@NullMarked
package io.serverlesspipeline.provider;

import org.jspecify.annotations.NullMarked;
