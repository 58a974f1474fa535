@NullMarked
package io.serverlesspipeline.handler.record;

import org.jspecify.annotations.NullMarked;
