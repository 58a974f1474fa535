/** Tests of the local run as a whole. */
@NullMarked
package io.serverlesspipeline.benchmark;

import org.jspecify.annotations.NullMarked;
