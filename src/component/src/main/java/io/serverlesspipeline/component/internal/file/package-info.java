/** The file rules, which say how the objects of the bucket are read. */
@NullMarked
package io.serverlesspipeline.component.internal.file;

import org.jspecify.annotations.NullMarked;
