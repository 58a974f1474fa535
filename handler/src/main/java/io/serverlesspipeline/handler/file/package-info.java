/** The rules that say how the objects of a bucket are read. */
@NullMarked
package io.serverlesspipeline.handler.file;

import org.jspecify.annotations.NullMarked;
