/** The commands of the command line, from {@code up} to {@code down}. */
@NullMarked
package io.serverlesspipeline.local.command;

import org.jspecify.annotations.NullMarked;
