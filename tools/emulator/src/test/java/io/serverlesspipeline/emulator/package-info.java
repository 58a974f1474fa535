/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.emulator;

import org.jspecify.annotations.NullMarked;
