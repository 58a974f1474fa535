/** Creates IAM roles and their policies. */
@NullMarked
package io.serverlesspipeline.deployment.resource.iam;

import org.jspecify.annotations.NullMarked;
