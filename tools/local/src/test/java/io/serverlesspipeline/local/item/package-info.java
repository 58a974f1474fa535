/** Tests of the package of the same name. */
@NullMarked
package io.serverlesspipeline.local.item;

import org.jspecify.annotations.NullMarked;
