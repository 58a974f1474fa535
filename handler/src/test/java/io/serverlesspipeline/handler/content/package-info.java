@NullMarked
package io.serverlesspipeline.handler.content;

import org.jspecify.annotations.NullMarked;
