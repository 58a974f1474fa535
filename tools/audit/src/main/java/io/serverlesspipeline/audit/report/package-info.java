/** Writes the audit's report as Markdown and JSON. */
@NullMarked
package io.serverlesspipeline.audit.report;

import org.jspecify.annotations.NullMarked;
