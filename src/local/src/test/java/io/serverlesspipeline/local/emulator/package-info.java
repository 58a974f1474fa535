/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.emulator;

import org.jspecify.annotations.NullMarked;
