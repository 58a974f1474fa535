/** The deployed pipeline: its names, its permissions, its bucket's notification and its failure queue. */
@NullMarked
package io.serverlesspipeline.local.pipeline;

import org.jspecify.annotations.NullMarked;
