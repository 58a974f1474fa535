@NullMarked
package io.serverlesspipeline.handler.transform;

import org.jspecify.annotations.NullMarked;
