@NullMarked
package io.serverlesspipeline.handler.value;

import org.jspecify.annotations.NullMarked;
