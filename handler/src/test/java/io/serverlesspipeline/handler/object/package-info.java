@NullMarked
package io.serverlesspipeline.handler.object;

import org.jspecify.annotations.NullMarked;
