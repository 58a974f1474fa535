/** The bucket that receives uploads: its settings, their checks, and the S3 resources that they create. */
@NullMarked
package io.serverlesspipeline.component.internal.bucket;

import org.jspecify.annotations.NullMarked;
