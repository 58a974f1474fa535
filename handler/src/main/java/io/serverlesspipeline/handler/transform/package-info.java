/** Runs the transformers that a user adds to the function, between reading a record and mapping it to items. */
@NullMarked
package io.serverlesspipeline.handler.transform;

import org.jspecify.annotations.NullMarked;
