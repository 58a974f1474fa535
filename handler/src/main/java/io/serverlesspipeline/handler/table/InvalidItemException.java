package io.serverlesspipeline.handler.table;

/** Thrown when DynamoDB rejects an item as invalid. */
public final class InvalidItemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with DynamoDB's message. */
    public InvalidItemException(String message) {
        super(message);
    }
}
