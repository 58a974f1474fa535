package io.serverlesspipeline.handler.value;

/** Thrown when a record can never be stored. Reading continues with the next record. */
public final class RejectedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param reason the reason, a complete sentence without any value of the record
     */
    public RejectedRecordException(String reason) {
        // No stack trace: a file may contain millions of rejected records, and the reason is sufficient.
        super(reason, null, false, false);
    }

    /** Returns the reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
