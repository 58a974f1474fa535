/** Puts items into the table with conditional writes, many at a time. */
@NullMarked
package io.serverlesspipeline.handler.table;

import org.jspecify.annotations.NullMarked;
