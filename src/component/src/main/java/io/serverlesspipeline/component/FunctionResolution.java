package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/** Resolves the arguments that shape the function and its role. */
final class FunctionResolution {
    private static final String CUSTOM_RUNTIME = "provided.al2023";

    private static final List<String> RUNTIMES = List.of("java17", "java21", CUSTOM_RUNTIME);
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

    private FunctionResolution() {}

    static FunctionSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new FunctionSettings(
                runtime(args, checks),
                checks.oneOf("architecture", args.architecture().orElse("arm64"), ARCHITECTURES),
                checks.inRange("memorySize", args.memorySize().orElse(512), 128, 10_240, " megabytes"),
                checks.inRange("timeout", args.timeout().orElse(300), 1, 900, " seconds"),
                args.tracing().orElse(false),
                NameChecks.whenKnown(
                        checks, "permissionsBoundaryArn", args.permissionsBoundaryArn(), NameChecks::policyArn),
                args.functionCode().orElseGet(BundledFunction::archive),
                args.environment().orElseGet(() -> Output.of(Map.of())));
    }

    private static String runtime(ServerlessPipelineArgs args, ArgumentChecks checks) {
        String runtime = checks.oneOf("runtime", args.runtime().orElse("java21"), RUNTIMES);
        if (runtime.equals(CUSTOM_RUNTIME) && args.functionCode().isEmpty()) {
            checks.refuse(
                    "runtime",
                    runtime,
                    "set functionCode too, since the package that is carried along is for the managed runtimes");
        }
        return runtime;
    }
}
