package io.serverlesspipeline.handler.record;

/** Says why one record can never be stored; the records after it are read all the same. */
public final class RejectedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with the reason, a full sentence that holds no value of the record. */
    public RejectedRecordException(String reason) {
        // Without a stack trace: a file may hold millions of these, and the reason says it all.
        super(reason, null, false, false);
    }

    /** Returns the reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
