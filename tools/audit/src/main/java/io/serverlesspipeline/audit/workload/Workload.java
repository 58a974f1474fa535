package io.serverlesspipeline.audit.workload;

/**
 * Something that the function, or Lambda on its behalf, is made to do.
 *
 * @param name what it is, in a few words
 * @param caller who asks AWS for something in it
 * @param repeated whether it is done again with each change of the policy; if not, it takes long, and what it asks for
 *     others ask for too
 * @param steps what is done
 */
public record Workload(String name, Caller caller, boolean repeated, Steps steps) {
    /** Who acts with the role. */
    public enum Caller {
        /** The function. */
        FUNCTION,
        /** The Lambda service. The audit does in its place what it does, for the emulator's Lambda asks nobody. */
        LAMBDA
    }

    /** What is done in a workload. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Does it.
         *
         * @throws UnexpectedOutcomeException if a step does not end as it should
         * @throws InterruptedException if this thread is interrupted
         */
        void run(Deliveries deliveries) throws InterruptedException;
    }
}
