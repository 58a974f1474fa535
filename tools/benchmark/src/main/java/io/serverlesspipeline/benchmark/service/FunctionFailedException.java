package io.serverlesspipeline.benchmark.service;

import io.serverlesspipeline.emulator.failure.LocalRunException;

/** Is thrown when a function says that it could not start, or could not process an event. */
public final class FunctionFailedException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    FunctionFailedException(String answer) {
        super("The function that is measured failed, so there is nothing to measure: " + answer);
    }
}
