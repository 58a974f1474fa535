package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** What shapes the bucket that uploads arrive in. */
record BucketSettings(
        Optional<Output<String>> name,
        Optional<Output<String>> existingName,
        boolean forceDestroy,
        boolean versioning,
        Optional<Output<String>> keyArn) {}
