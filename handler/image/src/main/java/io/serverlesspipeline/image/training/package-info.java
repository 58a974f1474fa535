/** Runs the function on this machine against services that only pretend, to learn what it needs when it starts. */
@NullMarked
package io.serverlesspipeline.image.training;

import org.jspecify.annotations.NullMarked;
