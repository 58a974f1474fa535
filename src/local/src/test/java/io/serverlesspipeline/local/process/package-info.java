/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.process;

import org.jspecify.annotations.NullMarked;
