/** Pipelines that are deployed somewhere, whose policies are read and nothing more. */
@NullMarked
package io.serverlesspipeline.audit.stack;

import org.jspecify.annotations.NullMarked;
