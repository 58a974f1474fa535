/** Creates DynamoDB tables. */
@NullMarked
package io.serverlesspipeline.deployment.resource.dynamodb;

import org.jspecify.annotations.NullMarked;
