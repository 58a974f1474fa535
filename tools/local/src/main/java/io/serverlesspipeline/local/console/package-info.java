/** The console: a page that shows the way of uploads through a pipeline. */
@NullMarked
package io.serverlesspipeline.local.console;

import org.jspecify.annotations.NullMarked;
