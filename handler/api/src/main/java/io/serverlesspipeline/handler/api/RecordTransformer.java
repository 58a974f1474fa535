package io.serverlesspipeline.handler.api;

/**
 * Transforms each record of an uploaded file before the function stores it.
 *
 * <p>The function finds transformers with {@link java.util.ServiceLoader}. To register one, name its class in the file
 * {@code META-INF/services/io.serverlesspipeline.handler.api.RecordTransformer} of a JAR file that the argument
 * {@code extensions} of the component lists. The class must be public and have a public constructor without parameters.
 * If there are several transformers, each one receives what the previous one emits: in the order of the JAR files in
 * {@code extensions}, and within a JAR file in the order of the service file.
 *
 * <p>An implementation must meet the following conditions:
 *
 * <ul>
 *   <li><b>Deterministic.</b> The function transforms a record again whenever Lambda delivers an event again or an
 *       attempt resumes after a checkpoint. The same record must result in the same emitted records in the same order.
 *       Don't use the current time, random values or a counter; {@link UploadedObject#eventTime()} stays the same.
 *   <li><b>Independent of other records.</b> An attempt can begin at any record of the file. State from earlier records
 *       may be missing.
 *   <li><b>Fast.</b> Each record waits for the one before it. If a call doesn't return before the function's time runs
 *       out, the function saves its progress up to this record, and the invocation fails with an error that names the
 *       transformer.
 *   <li><b>Bounded.</b> Emit at most 1000 records for one record, with a total of at most 2 MB. The memory that a call
 *       allocates comes from the function's memory, which also holds up to 40 items in flight.
 * </ul>
 *
 * <p>One thread at a time calls a transformer, in the order of the records in the file. It isn't always the same
 * thread.
 */
public interface RecordTransformer {
    /**
     * Prepares the transformer, for example by loading a table or creating a client. The function calls this method
     * once, when Lambda initializes the function. With SnapStart, that is before the snapshot, so don't generate unique
     * values or open connections here.
     *
     * <p>The default implementation does nothing.
     *
     * @throws Exception to prevent the function from starting; the log shows the message
     */
    default void initialize() throws Exception {}

    /**
     * Transforms one record.
     *
     * <p>The emitted records take the place of the record. If none is emitted, the record is filtered out. If this
     * method throws an exception, or an emitted record can't become an item, none of the emitted records is stored. If
     * DynamoDB itself refuses one of the items, the record counts as rejected, but its other items may already be
     * stored. If several emitted records have the same key, only the last one remains.
     *
     * @param record the record; valid only during the call
     * @param sink receives the records to store, in their order; valid only during the call
     * @throws InvalidRecordException to reject the record with a reason
     * @throws RetryableException to fail the invocation, so that Lambda retries it; use it for a transient failure,
     *     such as an unavailable service
     * @throws Exception any other exception rejects the record, with the exception's class and message as the reason
     */
    void transform(InputRecord record, RecordSink sink) throws Exception;
}
