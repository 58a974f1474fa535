package io.serverlesspipeline.benchmark.service;

import io.serverlesspipeline.emulator.failure.LocalRunException;

/** Thrown when a function reports that it failed to start or to process an event. */
public final class FunctionFailedException extends LocalRunException {
    private static final long serialVersionUID = 1L;

    FunctionFailedException(String error) {
        super("The measured function failed: " + error);
    }
}
