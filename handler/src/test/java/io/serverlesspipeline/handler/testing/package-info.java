/** Stand-ins for S3 and DynamoDB, for tests. */
@NullMarked
package io.serverlesspipeline.handler.testing;

import org.jspecify.annotations.NullMarked;
