/** The items of the pipeline's table, as they are read and shown. */
@NullMarked
package io.serverlesspipeline.local.item;

import org.jspecify.annotations.NullMarked;
