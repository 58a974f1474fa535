package io.serverlesspipeline.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes one JSON line for each error that is reported to Lambda, like the handler's log of uploads. */
final class ErrorLog {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream output;
    private final Clock clock;

    ErrorLog(PrintStream output, Clock clock) {
        this.output = output;
        this.clock = clock;
    }

    /**
     * Logs an error.
     *
     * @param requestId the failed invocation, null if the initialization failed
     */
    void write(FunctionError error, @Nullable String requestId) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            // The encoding of standard output may lack a character of the message.
            generator.setHighestNonEscapedChar(0x7f);
            generator.writeStartObject();
            // Lambda reads a line's level only if the line also has a timestamp.
            generator.writeStringField("timestamp", clock.instant().toString());
            generator.writeStringField("level", "ERROR");
            if (requestId != null) {
                generator.writeStringField("requestId", requestId);
            }
            error.writeFields(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        output.println(line);
    }
}
