package io.serverlesspipeline.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes one line of JSON for each failure that Lambda is told of, as the handler does for each upload. */
final class ErrorLog {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream output;
    private final Clock clock;

    ErrorLog(PrintStream output, Clock clock) {
        this.output = output;
        this.clock = clock;
    }

    /**
     * Writes a failure.
     *
     * @param requestId the invocation that failed, absent if the function could not even start
     */
    void write(FunctionError error, @Nullable String requestId) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            // The process may write in an encoding that lacks a character of the message.
            generator.setHighestNonEscapedChar(0x7f);
            generator.writeStartObject();
            // Lambda takes a line's level only where there is a time too.
            generator.writeStringField("timestamp", clock.instant().toString());
            generator.writeStringField("level", "ERROR");
            if (requestId != null) {
                generator.writeStringField("requestId", requestId);
            }
            error.writeFields(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        output.println(line);
    }
}
