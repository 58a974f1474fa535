/** Creates Lambda functions and their aliases, permissions and invocation settings. */
@NullMarked
package io.serverlesspipeline.deployment.resource.lambda;

import org.jspecify.annotations.NullMarked;
