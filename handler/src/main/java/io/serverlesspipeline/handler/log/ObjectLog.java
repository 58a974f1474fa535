package io.serverlesspipeline.handler.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes one line of JSON for each upload, and never anything of its content. */
public final class ObjectLog {
    private final JsonFactory json;
    private final PrintStream output;

    /** Makes a log that writes to the given stream. */
    public ObjectLog(JsonFactory json, PrintStream output) {
        this.json = json;
        this.output = output;
    }

    /** Writes what became of an upload, and how long that took. */
    public void stored(UploadResult result, String requestId, long durationMilliseconds) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("level", result.failure() == null ? "INFO" : "WARN");
            generator.writeStringField("requestId", requestId);
            writeUpload(generator, result.upload());
            generator.writeStringField("status", result.outcome().name());
            writeIfPresent(generator, "failure", result.failure());
            generator.writeNumberField("recordsStored", result.progress().stored());
            generator.writeNumberField("recordsRejected", result.progress().rejected());
            generator.writeNumberField("recordsStale", result.progress().stale());
            generator.writeNumberField("duplicates", result.duplicates());
            generator.writeNumberField("bytes", result.progress().position());
            generator.writeNumberField("durationMilliseconds", durationMilliseconds);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        output.println(line);
    }

    private static void writeUpload(JsonGenerator generator, Upload upload) throws IOException {
        generator.writeStringField("bucket", upload.bucket());
        generator.writeStringField("key", upload.key());
        writeIfPresent(generator, "versionId", upload.versionId());
    }

    private static void writeIfPresent(JsonGenerator generator, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            generator.writeStringField(name, value);
        }
    }
}
