package io.serverlesspipeline.audit.workload;

/** Thrown when a step of a workload has an unexpected outcome, so the remaining steps can't run. */
public final class UnexpectedOutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedOutcomeException(String expected, String actual) {
        super(actual + " instead of " + expected);
    }
}
