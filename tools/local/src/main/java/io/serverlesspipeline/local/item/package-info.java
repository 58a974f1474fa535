/** Reads the items of the pipeline's table and prints them. */
@NullMarked
package io.serverlesspipeline.local.item;

import org.jspecify.annotations.NullMarked;
