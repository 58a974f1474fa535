/** The values that DynamoDB can store, and the rejection of a record with any other. */
@NullMarked
package io.serverlesspipeline.handler.value;

import org.jspecify.annotations.NullMarked;
