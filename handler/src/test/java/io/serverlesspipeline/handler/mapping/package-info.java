@NullMarked
package io.serverlesspipeline.handler.mapping;

import org.jspecify.annotations.NullMarked;
