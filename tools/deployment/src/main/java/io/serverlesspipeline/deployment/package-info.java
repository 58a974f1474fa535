/**
 * The embedded deployment: it runs a Pulumi program as its engine would and creates every registered resource on an
 * emulator of this machine.
 *
 * <p>{@link io.serverlesspipeline.deployment.EmbeddedDeployment} is the way in. The way of a resource: the program
 * registers it by gRPC ({@code ResourceMonitorService}), the {@code ResourceRegistrar} looks up the adapter of its
 * type, and the adapter (package {@code resource}) creates it through the AWS SDK and answers with the outputs that the
 * program goes on with.
 */
@NullMarked
package io.serverlesspipeline.deployment;

import org.jspecify.annotations.NullMarked;
