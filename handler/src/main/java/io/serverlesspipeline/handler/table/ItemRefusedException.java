package io.serverlesspipeline.handler.table;

/** Says that DynamoDB finds an item invalid. */
public final class ItemRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with DynamoDB's own message. */
    public ItemRefusedException(String message) {
        super(message);
    }
}
