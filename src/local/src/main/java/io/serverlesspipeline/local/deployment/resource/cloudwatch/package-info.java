/** Creates CloudWatch log groups and alarms. */
@NullMarked
package io.serverlesspipeline.local.deployment.resource.cloudwatch;

import org.jspecify.annotations.NullMarked;
