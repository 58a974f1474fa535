/** Builds the table's items, and the condition under which each may be put. */
@NullMarked
package io.serverlesspipeline.handler.item;

import org.jspecify.annotations.NullMarked;
