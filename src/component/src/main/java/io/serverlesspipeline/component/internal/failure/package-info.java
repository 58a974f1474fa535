/** What happens to events that the function fails to process: retries, and the queue or topic that receives them. */
@NullMarked
package io.serverlesspipeline.component.internal.failure;

import org.jspecify.annotations.NullMarked;
