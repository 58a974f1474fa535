package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** What shapes the function's log group. */
record LogSettings(int retentionDays, Optional<Output<String>> keyArn) {}
