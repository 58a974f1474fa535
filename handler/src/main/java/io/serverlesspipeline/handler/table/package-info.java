/** Puts items into the table, many at a time, each under its condition. */
@NullMarked
package io.serverlesspipeline.handler.table;

import org.jspecify.annotations.NullMarked;
