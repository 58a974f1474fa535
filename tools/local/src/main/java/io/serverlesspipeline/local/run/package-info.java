/**
 * Runs of the pipeline: starting one with an engine, uploading the sample files, finding the running one, and stopping
 * it.
 */
@NullMarked
package io.serverlesspipeline.local.run;

import org.jspecify.annotations.NullMarked;
