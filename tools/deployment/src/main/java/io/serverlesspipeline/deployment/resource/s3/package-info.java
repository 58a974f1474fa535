/** Creates buckets and their settings. */
@NullMarked
package io.serverlesspipeline.deployment.resource.s3;

import org.jspecify.annotations.NullMarked;
