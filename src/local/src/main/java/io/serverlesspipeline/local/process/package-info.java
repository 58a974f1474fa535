/** Other programs that the local run starts. */
@NullMarked
package io.serverlesspipeline.local.process;

import org.jspecify.annotations.NullMarked;
