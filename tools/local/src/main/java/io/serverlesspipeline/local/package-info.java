/** The command line that runs, inspects and audits a pipeline on this machine. */
@NullMarked
package io.serverlesspipeline.local;

import org.jspecify.annotations.NullMarked;
