/** Evaluates policy documents with an independent evaluator. */
@NullMarked
package io.serverlesspipeline.audit.evaluation;

import org.jspecify.annotations.NullMarked;
