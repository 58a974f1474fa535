/** What policy documents say, as an evaluator that is not ours reads them. */
@NullMarked
package io.serverlesspipeline.local.audit.evaluation;

import org.jspecify.annotations.NullMarked;
