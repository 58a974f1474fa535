/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.workspace;

import org.jspecify.annotations.NullMarked;
