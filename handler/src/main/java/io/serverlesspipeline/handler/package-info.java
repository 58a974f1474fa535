/** The Lambda function that stores uploaded records as DynamoDB items. */
@NullMarked
package io.serverlesspipeline.handler;

import org.jspecify.annotations.NullMarked;
