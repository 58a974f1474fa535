/** Uploads of files, and what becomes of them. */
@NullMarked
package io.serverlesspipeline.local.upload;

import org.jspecify.annotations.NullMarked;
