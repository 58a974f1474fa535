package io.serverlesspipeline.handler.transform;

/** Thrown when a transformer can't run, which fails the invocation or prevents the function from starting. */
public final class TransformerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TransformerException(String message, Throwable cause) {
        super(message, cause);
    }

    TransformerException(String message) {
        super(message);
    }
}
