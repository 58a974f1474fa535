/** Runs the function on this machine with fake services, to record which classes it loads. */
@NullMarked
package io.serverlesspipeline.image.training;

import org.jspecify.annotations.NullMarked;
