package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the arguments that shape the function and its role. */
final class FunctionResolution {
    /** The entry point of the handler's package, of this project's module "handler". */
    static final String BUNDLED_HANDLER = "io.serverlesspipeline.handler.PipelineHandler::handleRequest";

    private static final String CUSTOM_RUNTIME = "provided.al2023";

    private static final List<String> RUNTIMES = List.of("java17", "java21", CUSTOM_RUNTIME);
    private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

    /** The most that a snapshot holds, see "Improving startup performance with Lambda SnapStart". */
    private static final int SNAPSHOT_STORAGE = 512;

    private final ServerlessPipelineArgs args;
    private final ArgumentChecks checks;

    private FunctionResolution(ServerlessPipelineArgs args, ArgumentChecks checks) {
        this.args = args;
        this.checks = checks;
    }

    static FunctionSettings resolve(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new FunctionResolution(args, checks).resolve();
    }

    private FunctionSettings resolve() {
        args.reservedConcurrency()
                .ifPresent(
                        number -> checks.check("reservedConcurrency", number, value -> value >= 0, "give 0 or more"));
        return new FunctionSettings(
                runtime(),
                checks.oneOf("architecture", args.architecture().orElse("arm64"), ARCHITECTURES),
                checks.inRange("memorySize", args.memorySize().orElse(512), 128, 10_240, " megabytes"),
                checks.inRange("timeout", args.timeout().orElse(300), 1, 900, " seconds"),
                checks.inRange(
                        "ephemeralStorageSize", args.ephemeralStorageSize().orElse(512), 512, 10_240, " megabytes"),
                args.reservedConcurrency(),
                snapStart(),
                args.tracing().orElse(false),
                ValueCheck.whenKnown(
                        checks, "permissionsBoundaryArn", args.permissionsBoundaryArn(), NameChecks::policyArn),
                args.functionCode().orElseGet(BundledFunction::archive),
                handler(),
                ValueCheck.whenKnown(checks, "layerArns", args.layerArns(), ListChecks::layerArns),
                vpc(),
                ValueCheck.whenKnown(
                        checks,
                        "environment",
                        args.environment().orElseGet(() -> Output.of(Map.of())),
                        EnvironmentChecks::check));
    }

    private String runtime() {
        String runtime = checks.oneOf("runtime", args.runtime().orElse("java21"), RUNTIMES);
        if (runtime.equals(CUSTOM_RUNTIME) && args.functionCode().isEmpty()) {
            checks.refuse(
                    "runtime",
                    runtime,
                    "set functionCode too, since the package that is carried along is for the managed runtimes");
        }
        return runtime;
    }

    private String handler() {
        args.handler().ifPresent(this::checkHandler);
        return args.handler().orElse(BUNDLED_HANDLER);
    }

    private void checkHandler(String handler) {
        checks.check(
                "handler",
                handler,
                value -> value.matches("[^\\s]{1,128}"),
                "give at most 128 characters without spaces, such as com.example.Handler::handleRequest");
        if (args.functionCode().isEmpty()) {
            checks.refuse(
                    "handler",
                    handler,
                    "leave it out, or set functionCode too, since the package that is carried along has one entry point");
        }
    }

    private boolean snapStart() {
        boolean snapStart = args.snapStart().orElse(false);
        if (snapStart) {
            args.runtime()
                    .filter(CUSTOM_RUNTIME::equals)
                    .ifPresent(runtime -> checks.refuse(
                            "snapStart", true, "leave it out, or choose a managed runtime instead of " + runtime));
            args.ephemeralStorageSize()
                    .filter(size -> size > SNAPSHOT_STORAGE)
                    .ifPresent(size -> checks.refuse(
                            "snapStart",
                            true,
                            "leave it out, or ephemeralStorageSize, since Lambda makes no snapshot of more than "
                                    + SNAPSHOT_STORAGE + " megabytes"));
        }
        return snapStart;
    }

    private Optional<VpcSettings> vpc() {
        if (args.subnetIds().isPresent() != args.securityGroupIds().isPresent()) {
            checks.report(
                    args.subnetIds().isPresent() ? "securityGroupIds" : "subnetIds",
                    "is not set",
                    "give both subnetIds and securityGroupIds, or neither, since a function is in a VPC only with both");
        }
        Optional<Output<List<String>>> subnets =
                ValueCheck.whenKnown(checks, "subnetIds", args.subnetIds(), ListChecks::subnetIds);
        Optional<Output<List<String>>> groups =
                ValueCheck.whenKnown(checks, "securityGroupIds", args.securityGroupIds(), ListChecks::securityGroupIds);
        return subnets.flatMap(ids -> groups.map(groupIds -> new VpcSettings(ids, groupIds)));
    }
}
