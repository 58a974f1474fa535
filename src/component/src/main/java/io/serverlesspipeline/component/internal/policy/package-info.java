/**
 * The policy documents of a pipeline, as pure functions from ARNs to JSON: start here to see what the function may do.
 */
@NullMarked
package io.serverlesspipeline.component.internal.policy;

import org.jspecify.annotations.NullMarked;
