/** Classifies request failures and retries requests with backoff. */
@NullMarked
package io.serverlesspipeline.handler.retry;

import org.jspecify.annotations.NullMarked;
