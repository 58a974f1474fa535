/** Creates Lambda functions and what belongs to them. */
@NullMarked
package io.serverlesspipeline.deployment.resource.lambda;

import org.jspecify.annotations.NullMarked;
