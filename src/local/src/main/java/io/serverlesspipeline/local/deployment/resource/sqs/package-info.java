/** Creates SQS queues and their policies. */
@NullMarked
package io.serverlesspipeline.local.deployment.resource.sqs;

import org.jspecify.annotations.NullMarked;
