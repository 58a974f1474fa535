/** Tests of pipelines in separate programs, as Pulumi's engine sees them. */
@NullMarked
package io.serverlesspipeline.component.engine;

import org.jspecify.annotations.NullMarked;
