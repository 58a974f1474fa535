/** Decompresses the content of uploaded objects. */
@NullMarked
package io.serverlesspipeline.handler.content;

import org.jspecify.annotations.NullMarked;
