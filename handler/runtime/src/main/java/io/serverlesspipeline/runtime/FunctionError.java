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
 * What Lambda, and in the end whoever looks into the failure queue, is told of an exception.
 *
 * <p>Follows "Using the Lambda runtime API for custom runtimes" in the AWS Lambda Developer Guide.
 *
 * @param type the exception's class
 * @param message the exception's message, absent if it has none
 * @param stackTrace where it was thrown, the innermost call first
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

    /** Returns the error as a JSON object of three fields. */
    byte[] toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.writeStartObject();
            writeFields(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the three fields into an object that has been begun. */
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
