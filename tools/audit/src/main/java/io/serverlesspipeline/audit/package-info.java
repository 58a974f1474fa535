/** The audit: what the function's role may do, why, and the proof that it is neither more nor less. */
@NullMarked
package io.serverlesspipeline.audit;

import org.jspecify.annotations.NullMarked;
