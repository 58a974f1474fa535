/** The function's configuration from environment variables. */
@NullMarked
package io.serverlesspipeline.handler.settings;

import org.jspecify.annotations.NullMarked;
