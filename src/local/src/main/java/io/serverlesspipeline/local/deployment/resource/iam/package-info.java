/** Creates IAM roles and their policies. */
@NullMarked
package io.serverlesspipeline.local.deployment.resource.iam;

import org.jspecify.annotations.NullMarked;
