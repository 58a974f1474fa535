/** Turns the bytes of an object into the bytes of its content: compressed objects are read decompressed. */
@NullMarked
package io.serverlesspipeline.handler.content;

import org.jspecify.annotations.NullMarked;
