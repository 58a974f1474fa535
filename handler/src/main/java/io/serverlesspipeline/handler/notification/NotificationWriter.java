package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an upload as the S3 event notification that reports it. */
public final class NotificationWriter {
    private final JsonFactory json;

    /** Creates a writer that gets its generators from the given factory. */
    public NotificationWriter(JsonFactory json) {
        this.json = json;
    }

    /** Returns a notification from which {@link NotificationReader} reads an equal upload. */
    public String write(Upload upload) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("Records");
            generator.writeStartObject();
            generator.writeStringField("eventSource", "aws:s3");
            generator.writeStringField("eventName", "ObjectCreated:Put");
            generator.writeStringField("eventTime", Upload.format(upload.eventTime()));
            generator.writeObjectFieldStart("s3");
            generator.writeObjectFieldStart("bucket");
            generator.writeStringField("name", upload.bucket());
            generator.writeEndObject();
            generator.writeObjectFieldStart("object");
            generator.writeStringField("key", URLEncoder.encode(upload.key(), StandardCharsets.UTF_8));
            generator.writeNumberField("size", upload.size());
            writeIfPresent(generator, "eTag", upload.eTag());
            writeIfPresent(generator, "versionId", upload.versionId());
            generator.writeStringField("sequencer", upload.sequencer().value());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        return text.toString();
    }

    private static void writeIfPresent(JsonGenerator generator, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            generator.writeStringField(name, value);
        }
    }
}
