/** Processes a local file as the function would, without an emulator. */
@NullMarked
package io.serverlesspipeline.local.trial;

import org.jspecify.annotations.NullMarked;
