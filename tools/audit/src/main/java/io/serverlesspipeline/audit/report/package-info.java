/** The audit's report, to be read by people and by programs. */
@NullMarked
package io.serverlesspipeline.audit.report;

import org.jspecify.annotations.NullMarked;
