package io.serverlesspipeline.handler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an invocation: which of its messages failed.
 *
 * <p>Follows "Handling errors for an SQS event source in Lambda" in the AWS Lambda Developer Guide.
 */
final class BatchResult {
    private final List<String> failedIds = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private boolean hasStored;
    private boolean isBatch;

    /**
     * Adds the result of a message.
     *
     * @param id the message's ID, null if the function is invoked without a queue
     * @param thrown why the message failed, null if it succeeded
     */
    void add(@Nullable String id, @Nullable RuntimeException thrown) {
        isBatch |= id != null;
        if (thrown == null) {
            hasStored = true;
            return;
        }
        if (id != null) {
            failedIds.add(id);
        }
        if (failure == null) {
            failure = thrown;
        } else {
            failure.addSuppressed(thrown);
        }
    }

    /** Throws the failure if no message succeeded, so that the invocation counts as an error of the function. */
    void throwIfAllFailed() {
        if (failure != null && !hasStored) {
            throw failure;
        }
    }

    /** Writes which messages Amazon SQS must deliver again. Without a queue, there is no response. */
    void write(OutputStream response) throws IOException {
        if (!isBatch) {
            return;
        }
        try (JsonGenerator generator = new JsonFactory().createGenerator(response)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("batchItemFailures");
            for (String id : failedIds) {
                generator.writeStartObject();
                generator.writeStringField("itemIdentifier", id);
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }
}
