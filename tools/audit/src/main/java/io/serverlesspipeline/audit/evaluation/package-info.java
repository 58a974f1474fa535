/** What policy documents say, as an evaluator that is not ours reads them. */
@NullMarked
package io.serverlesspipeline.audit.evaluation;

import org.jspecify.annotations.NullMarked;
