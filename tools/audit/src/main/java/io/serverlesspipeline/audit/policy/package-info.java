/** Reads, changes and writes policy documents. */
@NullMarked
package io.serverlesspipeline.audit.policy;

import org.jspecify.annotations.NullMarked;
