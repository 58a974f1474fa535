package io.serverlesspipeline.audit.workload;

/** Is thrown when a step of a workload does not end as it should, so that the steps after it make no sense. */
public final class UnexpectedOutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedOutcomeException(String expected, String actual) {
        super(actual + " instead of " + expected);
    }
}
