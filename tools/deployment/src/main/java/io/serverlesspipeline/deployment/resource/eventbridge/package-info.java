/** Creates Amazon EventBridge rules and their targets. */
@NullMarked
package io.serverlesspipeline.deployment.resource.eventbridge;

import org.jspecify.annotations.NullMarked;
