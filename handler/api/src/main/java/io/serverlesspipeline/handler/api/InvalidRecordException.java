package io.serverlesspipeline.handler.api;

/** Thrown to reject a record that can never be stored. The function continues with the next record. */
public class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception. It has no stack trace, because a file can contain millions of such records.
     *
     * @param reason why the record is rejected; a complete sentence, which is stored with the record's first bytes
     */
    public InvalidRecordException(String reason) {
        super(reason, null, false, false);
    }
}
