/** The record of a pipeline that runs on this machine, and who may change it. */
@NullMarked
package io.serverlesspipeline.emulator.run;

import org.jspecify.annotations.NullMarked;
