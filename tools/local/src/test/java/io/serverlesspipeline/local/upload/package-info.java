/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.upload;

import org.jspecify.annotations.NullMarked;
