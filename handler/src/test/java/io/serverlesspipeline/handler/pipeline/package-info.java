@NullMarked
package io.serverlesspipeline.handler.pipeline;

import org.jspecify.annotations.NullMarked;
