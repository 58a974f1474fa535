/** The checkout: the artifacts of the build and the files of the local run. */
@NullMarked
package io.serverlesspipeline.emulator.workspace;

import org.jspecify.annotations.NullMarked;
