package io.serverlesspipeline.handler.table;

/** Says that DynamoDB finds an item invalid. */
public final class InvalidItemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with DynamoDB's own message. */
    public InvalidItemException(String message) {
        super(message);
    }
}
