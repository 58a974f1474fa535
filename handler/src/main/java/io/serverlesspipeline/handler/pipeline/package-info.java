/** Leads one upload through all the steps: open, read, map, put, and record how it went. */
@NullMarked
package io.serverlesspipeline.handler.pipeline;

import org.jspecify.annotations.NullMarked;
