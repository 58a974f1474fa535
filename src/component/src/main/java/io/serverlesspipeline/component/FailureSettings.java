package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** What becomes of an event that the function fails on. */
record FailureSettings(
        int retryAttempts,
        int maximumEventAge,
        Optional<Output<String>> destinationArn,
        Optional<Output<String>> queueKeyArn) {}
