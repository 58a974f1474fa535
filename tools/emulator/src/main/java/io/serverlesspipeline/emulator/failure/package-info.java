/** Failures that the command line reports to the user. */
@NullMarked
package io.serverlesspipeline.emulator.failure;

import org.jspecify.annotations.NullMarked;
