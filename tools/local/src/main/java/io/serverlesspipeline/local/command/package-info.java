/** The commands of {@code ./pipeline}. */
@NullMarked
package io.serverlesspipeline.local.command;

import org.jspecify.annotations.NullMarked;
