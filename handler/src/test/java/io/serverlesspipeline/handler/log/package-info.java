@NullMarked
package io.serverlesspipeline.handler.log;

import org.jspecify.annotations.NullMarked;
