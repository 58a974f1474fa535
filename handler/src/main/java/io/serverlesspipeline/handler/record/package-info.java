/** Reads an object's bytes as records, each one either a set of fields or a reason why it is rejected. */
@NullMarked
package io.serverlesspipeline.handler.record;

import org.jspecify.annotations.NullMarked;
