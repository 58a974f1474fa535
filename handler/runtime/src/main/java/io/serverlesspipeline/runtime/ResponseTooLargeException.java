package io.serverlesspipeline.runtime;

import java.io.IOException;

/** Thrown when a response exceeds Lambda's maximum size. */
final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int limit) {
        super("The response exceeds Lambda's limit of " + limit + " bytes.");
    }
}
