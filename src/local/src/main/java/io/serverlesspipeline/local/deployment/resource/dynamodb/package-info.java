/** Creates DynamoDB tables. */
@NullMarked
package io.serverlesspipeline.local.deployment.resource.dynamodb;

import org.jspecify.annotations.NullMarked;
