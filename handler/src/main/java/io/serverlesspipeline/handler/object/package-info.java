/** Opens the uploaded object as a stream of bytes. */
@NullMarked
package io.serverlesspipeline.handler.object;

import org.jspecify.annotations.NullMarked;
