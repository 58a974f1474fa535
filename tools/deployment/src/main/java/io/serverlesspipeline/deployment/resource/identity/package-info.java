/** Answers the provider functions that tell an account's and a region's identity. */
@NullMarked
package io.serverlesspipeline.deployment.resource.identity;

import org.jspecify.annotations.NullMarked;
