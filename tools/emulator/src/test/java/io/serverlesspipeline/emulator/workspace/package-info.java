/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.emulator.workspace;

import org.jspecify.annotations.NullMarked;
