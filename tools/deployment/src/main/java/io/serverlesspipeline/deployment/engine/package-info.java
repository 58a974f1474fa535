/** The engines that deploy the Pulumi program: the embedded deployment and the Pulumi CLI. */
@NullMarked
package io.serverlesspipeline.deployment.engine;

import org.jspecify.annotations.NullMarked;
