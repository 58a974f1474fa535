/** The Pulumi program: it reads the stack configuration and makes one pipeline. */
@NullMarked
package io.serverlesspipeline.program;

import org.jspecify.annotations.NullMarked;
