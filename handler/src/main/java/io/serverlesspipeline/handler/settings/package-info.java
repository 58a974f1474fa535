/** The function's configuration, read from its environment variables. */
@NullMarked
package io.serverlesspipeline.handler.settings;

import org.jspecify.annotations.NullMarked;
