/** Creates CloudWatch log groups and alarms. */
@NullMarked
package io.serverlesspipeline.deployment.resource.cloudwatch;

import org.jspecify.annotations.NullMarked;
