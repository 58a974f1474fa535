package io.serverlesspipeline.testing;

import com.pulumi.Context;
import com.pulumi.resources.Resource;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stack with mocked resources, in which programs run.
 *
 * @param project the name of the project
 * @param name the name of the stack
 * @param config the configuration by key
 * @param outputs the outputs that replace mocked ones, by the type of the resource
 */
record MockedStack(String project, String name, Map<String, String> config, Map<String, Map<String, Object>> outputs) {
    static final MockedStack DEFAULT = new MockedStack("test-project", "test", Map.of(), Map.of());

    /** Pulumi's SDK has one deployment in each process. */
    private static final Object DEPLOYMENT = new Object();

    Result run(Consumer<Context> program, RunMode mode) {
        AwsMocks mocks = new AwsMocks(config.getOrDefault("aws:region", AwsMocks.REGION), outputs);
        TestOptions options = TestOptions.builder()
                .projectName(project)
                .stackName(name)
                .preview(mode == RunMode.PREVIEW)
                .build();
        synchronized (DEPLOYMENT) {
            try {
                return result(mocks, run(mocks, options, program));
            } finally {
                PulumiTest.cleanup();
            }
        }
    }

    /** The public API can't set a configuration, so only programs that have one use the class behind it. */
    private TestResult run(AwsMocks mocks, TestOptions options, Consumer<Context> program) {
        return config.isEmpty()
                ? PulumiTest.withMocks(mocks).withOptions(options).runTest(program)
                : PulumiTestInternal.builder()
                        .mocks(mocks)
                        .options(options)
                        .config(config)
                        .build()
                        .runTest(program);
    }

    private static Result result(AwsMocks mocks, TestResult result) {
        List<Throwable> failures = new ArrayList<>(result.exceptions().stream()
                .map(MockedStack::rootCause)
                .distinct()
                .toList());
        if (failures.isEmpty() && result.exitCode() != 0) {
            failures.add(new IllegalStateException("Exit code " + result.exitCode() + ": " + result.errors()));
        }
        List<String> urns = result.resources().stream()
                .map(Resource::urn)
                .map(PulumiTest::extractValue)
                .toList();
        Map<String, Object> exported = new TreeMap<>();
        if (failures.isEmpty()) {
            result.outputs().forEach((name, output) -> {
                @Nullable Object value = PulumiTest.extractValue(output);
                if (value != null) {
                    exported.put(name, value);
                }
            });
        }
        return new Result(mocks.resources(), urns, exported, failures);
    }

    private static Throwable rootCause(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * What a program did.
     *
     * @param resources the resources by name
     * @param urns the URNs of the resources
     * @param outputs what the program exports
     * @param failures the exceptions, which are empty if the program succeeded
     */
    record Result(
            List<RecordedResource> resources,
            List<String> urns,
            Map<String, Object> outputs,
            List<Throwable> failures) {
        boolean isSuccess() {
            return failures.isEmpty();
        }
    }
}
