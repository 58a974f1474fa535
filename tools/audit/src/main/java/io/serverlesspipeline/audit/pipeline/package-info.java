/** The pipelines that are audited, deployed to an emulator of the audit's own or running elsewhere. */
@NullMarked
package io.serverlesspipeline.audit.pipeline;

import org.jspecify.annotations.NullMarked;
