/** Reads a deployed pipeline: outputs, permissions, the bucket's notification, the function's log and failure queue. */
@NullMarked
package io.serverlesspipeline.local.pipeline;

import org.jspecify.annotations.NullMarked;
