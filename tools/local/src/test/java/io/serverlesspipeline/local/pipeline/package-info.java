/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.pipeline;

import org.jspecify.annotations.NullMarked;
