/** A model of what the work queue makes possible and what it costs, without measurements on AWS. */
@NullMarked
package io.serverlesspipeline.benchmark.scale;

import org.jspecify.annotations.NullMarked;
