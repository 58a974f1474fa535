/**
 * The audit: lists what the function's role may do and why, and proves that its permissions are sufficient and minimal.
 */
@NullMarked
package io.serverlesspipeline.audit;

import org.jspecify.annotations.NullMarked;
