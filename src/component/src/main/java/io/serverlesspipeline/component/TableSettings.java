package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/** What shapes the table that items are put into. */
record TableSettings(Optional<Output<String>> name, boolean deletionProtection, Optional<Output<String>> keyArn) {}
