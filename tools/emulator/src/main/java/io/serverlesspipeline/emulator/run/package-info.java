/** The files and the record of each pipeline on this machine. */
@NullMarked
package io.serverlesspipeline.emulator.run;

import org.jspecify.annotations.NullMarked;
