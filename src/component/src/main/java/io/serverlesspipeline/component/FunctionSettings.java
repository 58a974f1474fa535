package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/** What shapes the function and its role. */
record FunctionSettings(
        String runtime,
        String architecture,
        int memorySize,
        int timeout,
        boolean tracing,
        Optional<Output<String>> permissionsBoundaryArn,
        Archive code,
        Output<Map<String, String>> environment) {}
