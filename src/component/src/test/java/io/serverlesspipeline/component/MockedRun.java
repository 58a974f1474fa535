package io.serverlesspipeline.component;

import com.pulumi.Context;
import com.pulumi.resources.Resource;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A run of a Pulumi program with {@link AwsMocks}. */
record MockedRun(List<RecordedResource> resources, List<String> urns, List<Throwable> failures, int exitCode) {
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** Runs a program that must succeed, and checks what applies to every program. */
    static MockedRun of(boolean preview, Consumer<Context> program) {
        return checked(ofAny(new AwsMocks(), preview, program));
    }

    /** Runs a program with mocks that return other outputs for a type of resource than its inputs. */
    static MockedRun reporting(String type, Map<String, Object> outputs, Consumer<Context> program) {
        return checked(ofAny(new AwsMocks(type, outputs), false, program));
    }

    private static MockedRun checked(MockedRun run) {
        if (run.exitCode != 0 || !run.failures.isEmpty()) {
            throw new AssertionError("The program failed: " + run.failures);
        }
        for (RecordedResource resource : run.resources) {
            if (NULL.matcher(resource.inputs().toString()).find()) {
                throw new AssertionError("An input of " + resource + " contains null");
            }
        }
        return run;
    }

    /** Runs a program that may fail. */
    static MockedRun ofAny(boolean preview, Consumer<Context> program) {
        return ofAny(new AwsMocks(), preview, program);
    }

    private static MockedRun ofAny(AwsMocks mocks, boolean preview, Consumer<Context> program) {
        try {
            TestResult result = PulumiTest.withMocks(mocks)
                    .withOptions(TestOptions.builder()
                            .projectName("test-project")
                            .stackName("test")
                            .preview(preview)
                            .build())
                    .runTest(program);
            List<String> urns = result.resources().stream()
                    .map(Resource::urn)
                    .map(PulumiTest::extractValue)
                    .toList();
            List<Throwable> failures = result.exceptions().stream()
                    .map(MockedRun::rootCause)
                    .distinct()
                    .toList();
            return new MockedRun(mocks.recorded(), urns, failures, result.exitCode());
        } finally {
            PulumiTest.cleanup();
        }
    }

    private static Throwable rootCause(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Returns the only resource of a type. */
    RecordedResource only(String type) {
        List<RecordedResource> matching = all(type);
        if (matching.size() != 1) {
            throw new AssertionError("There are " + matching.size() + " resources of type " + type);
        }
        return matching.get(0);
    }

    List<RecordedResource> all(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }
}
