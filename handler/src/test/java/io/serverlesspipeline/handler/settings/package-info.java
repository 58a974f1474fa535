@NullMarked
package io.serverlesspipeline.handler.settings;

import org.jspecify.annotations.NullMarked;
