package io.serverlesspipeline.runtime;

import java.io.IOException;

/** Says that a response has more bytes than Lambda takes. */
final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int limit) {
        super("The response has more than " + limit + " bytes, which is the most that Lambda takes.");
    }
}
