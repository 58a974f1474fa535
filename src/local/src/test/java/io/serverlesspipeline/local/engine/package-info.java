/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.engine;

import org.jspecify.annotations.NullMarked;
