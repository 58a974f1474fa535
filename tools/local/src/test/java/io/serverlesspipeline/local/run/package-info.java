/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.run;

import org.jspecify.annotations.NullMarked;
