/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.emulator.run;

import org.jspecify.annotations.NullMarked;
