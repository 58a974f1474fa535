/** The command line of the local run. */
@NullMarked
package io.serverlesspipeline.local;

import org.jspecify.annotations.NullMarked;
