package io.serverlesspipeline.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception as it is reported to Lambda, which includes it in the event that it sends to the failure queue.
 *
 * <p>Follows "Using the Lambda runtime API for custom runtimes" in the AWS Lambda Developer Guide.
 *
 * @param type the exception's class
 * @param message the exception's message, null if it has none
 * @param stackTrace the stack trace, innermost call first
 */
record FunctionError(String type, @Nullable String message, List<String> stackTrace) {
    private static final JsonFactory JSON = new JsonFactory();

    static FunctionError of(Throwable thrown) {
        return new FunctionError(
                thrown.getClass().getName(),
                thrown.getMessage(),
                Arrays.stream(thrown.getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList());
    }

    /** Returns the error as a JSON object with three fields. */
    byte[] toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.writeStartObject();
            writeFields(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the three fields into the current object. */
    void writeFields(JsonGenerator generator) throws IOException {
        generator.writeStringField("errorMessage", message);
        generator.writeStringField("errorType", type);
        generator.writeArrayFieldStart("stackTrace");
        for (String call : stackTrace) {
            generator.writeString(call);
        }
        generator.writeEndArray();
    }
}
