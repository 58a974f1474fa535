/** The proof that a pipeline's policies allow what is needed, all of it, and nothing else. */
@NullMarked
package io.serverlesspipeline.audit.proof;

import org.jspecify.annotations.NullMarked;
