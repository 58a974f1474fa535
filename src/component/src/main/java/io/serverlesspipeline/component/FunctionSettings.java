package io.serverlesspipeline.component;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shapes the function and its role. */
record FunctionSettings(
        String runtime,
        String architecture,
        int memorySize,
        int timeout,
        int ephemeralStorageSize,
        Optional<Integer> reservedConcurrency,
        boolean snapStart,
        boolean tracing,
        Optional<Output<String>> permissionsBoundaryArn,
        Archive code,
        String handler,
        Optional<Output<List<String>>> layerArns,
        Optional<VpcSettings> vpc,
        Output<Map<String, String>> environment) {}
