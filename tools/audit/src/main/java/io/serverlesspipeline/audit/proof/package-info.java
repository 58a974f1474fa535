/** Proves that a pipeline's policies allow exactly what is needed. */
@NullMarked
package io.serverlesspipeline.audit.proof;

import org.jspecify.annotations.NullMarked;
