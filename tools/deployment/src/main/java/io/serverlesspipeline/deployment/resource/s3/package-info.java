/** Creates buckets and what belongs to them. */
@NullMarked
package io.serverlesspipeline.deployment.resource.s3;

import org.jspecify.annotations.NullMarked;
