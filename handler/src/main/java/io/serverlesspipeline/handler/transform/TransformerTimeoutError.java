package io.serverlesspipeline.handler.transform;

/**
 * Thrown when a transformer doesn't return before the function's time runs out.
 *
 * <p>The transformer's thread is still running and can't be ended. Lambda's managed runtimes and the custom runtime
 * both end the process after they have reported a {@link VirtualMachineError}, so that the next attempt starts in a new
 * one.
 */
public final class TransformerTimeoutError extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an error.
     *
     * @param call the call that didn't return
     */
    public TransformerTimeoutError(TransformerCall.Running call) {
        super("The transformer " + call.transformer() + " didn't return from record " + call.record()
                + " before the function's time ran out. The next attempt (a retry by Lambda or a redrive) resumes at the"
                + " last checkpoint. Correct the transformer, or increase the function's timeout.");
    }
}
