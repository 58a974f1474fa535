package io.serverlesspipeline.component.internal.function;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.ListChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function and its role. */
public record FunctionSettings(
        String runtime,
        String architecture,
        int memorySize,
        int timeout,
        int ephemeralStorageSize,
        Optional<Integer> reservedConcurrency,
        boolean snapStart,
        boolean tracing,
        Optional<Output<String>> permissionsBoundaryArn,
        FunctionCode code,
        String handler,
        Optional<Output<List<String>>> layerArns,
        Optional<VpcSettings> vpc,
        Output<Map<String, String>> environment) {
    private static final String CUSTOM_RUNTIME = "provided.al2023";

    private static final List<String> RUNTIMES = List.of("java17", "java21", CUSTOM_RUNTIME);
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

    /** The limit with SnapStart, see "Improving startup performance with Lambda SnapStart". */
    private static final int MAX_SNAPSTART_STORAGE = 512;

    /** Returns the settings of the function from a pipeline's arguments. */
    public static FunctionSettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        args.reservedConcurrency()
                .ifPresent(number ->
                        checks.require("reservedConcurrency", number, value -> value >= 0, "specify at least 0"));
        String runtime = runtime(args, checks);
        return new FunctionSettings(
                runtime,
                checks.oneOf("architecture", args.architecture().orElse("arm64"), ARCHITECTURES),
                checks.inRange("memorySize", args.memorySize().orElse(512), 128, 10_240, " megabytes"),
                checks.inRange("timeout", args.timeout().orElse(300), 1, 900, " seconds"),
                checks.inRange(
                        "ephemeralStorageSize", args.ephemeralStorageSize().orElse(512), 512, 10_240, " megabytes"),
                args.reservedConcurrency(),
                snapStart(args, checks),
                args.tracing().orElse(false),
                ValueCheck.whenKnown(
                        checks, "permissionsBoundaryArn", args.permissionsBoundaryArn(), NameChecks::policyArn),
                FunctionCode.of(args, runtime, checks),
                handler(args, checks),
                ValueCheck.whenKnown(checks, "layerArns", args.layerArns(), ListChecks::layerArns),
                VpcSettings.of(args, checks),
                ValueCheck.whenKnown(
                        checks,
                        "environment",
                        args.environment().orElseGet(() -> Output.of(Map.of())),
                        EnvironmentChecks::check));
    }

    private static String runtime(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String runtime = checks.oneOf("runtime", args.runtime().orElse("java21"), RUNTIMES);
        if (runtime.equals(CUSTOM_RUNTIME) && args.functionCode().isEmpty()) {
            checks.reject(
                    "runtime",
                    runtime,
                    "also set functionCode, because the bundled package is for the managed runtimes");
        }
        return runtime;
    }

    private static String handler(ServerlessPipelineArgs args, ArgumentChecks checks) {
        args.handler().ifPresent(handler -> {
            checks.require(
                    "handler",
                    handler,
                    value -> value.matches("[^\\s]{1,128}"),
                    "specify 1 to 128 characters without spaces, such as com.example.Handler::handleRequest");
            if (args.functionCode().isEmpty()) {
                checks.reject(
                        "handler",
                        handler,
                        "remove it, or also set functionCode, because the bundled package has only one"
                                + " entry point");
            }
        });
        return args.handler().orElse(BundledFunction.HANDLER);
    }

    private static boolean snapStart(ServerlessPipelineArgs args, ArgumentChecks checks) {
        boolean snapStart = args.snapStart().orElse(false);
        if (snapStart) {
            args.runtime()
                    .filter(CUSTOM_RUNTIME::equals)
                    .ifPresent(runtime -> checks.reject(
                            "snapStart", true, "remove it, or use a managed runtime instead of " + runtime));
            args.ephemeralStorageSize()
                    .filter(size -> size > MAX_SNAPSTART_STORAGE)
                    .ifPresent(size -> checks.reject(
                            "snapStart",
                            true,
                            "remove it or ephemeralStorageSize, because SnapStart supports at most "
                                    + MAX_SNAPSTART_STORAGE + " megabytes"));
        }
        return snapStart;
    }

    /** Returns whether the function is in a VPC. */
    public boolean inVpc() {
        return vpc.isPresent();
    }
}
