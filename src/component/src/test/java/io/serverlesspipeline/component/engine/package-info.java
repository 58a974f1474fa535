/** How a pipeline behaves in a program of its own, seen from where Pulumi's engine stands. */
@NullMarked
package io.serverlesspipeline.component.engine;

import org.jspecify.annotations.NullMarked;
