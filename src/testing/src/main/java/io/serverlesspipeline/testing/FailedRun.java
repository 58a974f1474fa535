package io.serverlesspipeline.testing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of a Pulumi program that failed, as expected. This class is immutable.
 *
 * @see MockedProgram#expectFailure
 */
public final class FailedRun {
    private final List<Throwable> failures;
    private final List<RecordedResource> resources;

    FailedRun(List<Throwable> failures, List<RecordedResource> resources) {
        this.failures = List.copyOf(failures);
        this.resources = List.copyOf(resources);
    }

    /** Returns the exceptions that the program and its outputs threw, without those that only wrap another. */
    public List<Throwable> failures() {
        return failures;
    }

    /** Returns the class and the message of each of the {@linkplain #failures failures}, on its own line. */
    public String message() {
        return failures.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** Returns the resources that were registered before the failure. */
    public List<RecordedResource> resources() {
        return resources;
    }
}
