/** Audits deployed stacks by reading their policies. */
@NullMarked
package io.serverlesspipeline.audit.stack;

import org.jspecify.annotations.NullMarked;
