/** Reads uploaded objects from Amazon S3 as streams. */
@NullMarked
package io.serverlesspipeline.handler.object;

import org.jspecify.annotations.NullMarked;
