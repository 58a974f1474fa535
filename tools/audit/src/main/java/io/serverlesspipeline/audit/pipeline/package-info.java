/** The audited pipelines, whether deployed to the audit's emulator or elsewhere. */
@NullMarked
package io.serverlesspipeline.audit.pipeline;

import org.jspecify.annotations.NullMarked;
