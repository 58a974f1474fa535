/** Retries failed events. */
@NullMarked
package io.serverlesspipeline.local.redrive;

import org.jspecify.annotations.NullMarked;
