package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** What shapes the function's log and its log group. */
record LogSettings(
        int retentionDays,
        Optional<Output<String>> keyArn,
        String format,
        Optional<String> level,
        Optional<String> systemLevel) {}
