/** Fakes of S3 and DynamoDB, and other helpers for tests. */
@NullMarked
package io.serverlesspipeline.handler.testing;

import org.jspecify.annotations.NullMarked;
