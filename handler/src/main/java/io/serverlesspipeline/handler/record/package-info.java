/** Splits an object's content into records and parses each record into fields, or rejects it with a reason. */
@NullMarked
package io.serverlesspipeline.handler.record;

import org.jspecify.annotations.NullMarked;
