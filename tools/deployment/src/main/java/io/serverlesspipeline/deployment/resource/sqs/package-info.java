/** Creates SQS queues and their policies. */
@NullMarked
package io.serverlesspipeline.deployment.resource.sqs;

import org.jspecify.annotations.NullMarked;
