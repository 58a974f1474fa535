/**
 * The embedded deployment, which runs a Pulumi program like Pulumi's engine does and creates every registered resource
 * on a local emulator.
 *
 * <p>{@link io.serverlesspipeline.deployment.EmbeddedDeployment} is the entry point. For each resource, the program
 * sends a registration over gRPC ({@code ResourceMonitorService}), the {@code ResourceRegistrar} looks up the adapter
 * for its type, and the adapter (package {@code resource}) creates the resource with the AWS SDK and returns its
 * outputs to the program.
 */
@NullMarked
package io.serverlesspipeline.deployment;

import org.jspecify.annotations.NullMarked;
