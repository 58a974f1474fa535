/** Stores one upload: opens the object, reads and maps its records, puts them, and records the outcome. */
@NullMarked
package io.serverlesspipeline.handler.pipeline;

import org.jspecify.annotations.NullMarked;
