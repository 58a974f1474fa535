/** Uploads files and waits for the results. */
@NullMarked
package io.serverlesspipeline.local.upload;

import org.jspecify.annotations.NullMarked;
