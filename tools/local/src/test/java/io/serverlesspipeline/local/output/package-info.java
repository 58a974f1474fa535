/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.output;

import org.jspecify.annotations.NullMarked;
