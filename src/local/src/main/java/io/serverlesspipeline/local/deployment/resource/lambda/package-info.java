/** Creates Lambda functions and what belongs to them. */
@NullMarked
package io.serverlesspipeline.local.deployment.resource.lambda;

import org.jspecify.annotations.NullMarked;
