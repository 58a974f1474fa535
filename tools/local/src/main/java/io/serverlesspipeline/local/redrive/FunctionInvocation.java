package io.serverlesspipeline.local.redrive;

import java.util.Optional;

/** Invokes the pipeline's function and waits for its response. */
@FunctionalInterface
public interface FunctionInvocation {
    /**
     * Invokes the function with an event.
     *
     * @param event the event as JSON
     * @return why the function failed, or nothing if it succeeded
     */
    Optional<String> invoke(String event);
}
