package io.serverlesspipeline.audit.workload;

/**
 * A sequence of steps that makes the function, or Lambda on its behalf, send requests.
 *
 * @param name a short description
 * @param caller who sends requests to AWS
 * @param repeated whether it is repeated for each policy reduction; {@code false} only for a slow workload whose
 *     requests other workloads also send
 * @param steps the steps
 */
public record Workload(String name, Caller caller, boolean repeated, Steps steps) {
    /** Who uses the role. */
    public enum Caller {
        /** The function. */
        FUNCTION,
        /**
         * The Lambda service. The audit sends its requests, because the emulator's Lambda doesn't check permissions.
         */
        LAMBDA
    }

    /** The steps of a workload. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Runs the steps.
         *
         * @throws UnexpectedOutcomeException if a step has an unexpected outcome
         * @throws InterruptedException if this thread is interrupted
         */
        void run(Deliveries deliveries) throws InterruptedException;
    }
}
