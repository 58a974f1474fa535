/** Implements the provider functions that return the account, region and partition. */
@NullMarked
package io.serverlesspipeline.deployment.resource.identity;

import org.jspecify.annotations.NullMarked;
