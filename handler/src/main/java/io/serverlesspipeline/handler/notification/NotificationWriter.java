package io.serverlesspipeline.handler.notification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes work as the S3 event notification that reports its upload. A part of an upload has the additional object
 * {@code pipeline}.
 */
public final class NotificationWriter {
    private final JsonFactory json;

    /** Creates a writer that gets its generators from the given factory. */
    public NotificationWriter(JsonFactory json) {
        this.json = json;
    }

    /** Returns a notification from which {@link NotificationReader} reads equal work. */
    public String write(Work work) {
        Upload upload = work.upload();
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
            generator.writeEndObject();
            generator.writeEndObject();
            writePart(generator, work);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        return text.toString();
    }

    private static void writePart(JsonGenerator generator, Work work) throws IOException {
        if (work instanceof Work.Scan scan) {
            writeBoundary(generator, "scan", scan.boundary());
        } else if (work instanceof Work.Range range) {
            writeBoundary(generator, "range", range.begin());
            generator.writeNumberField("end", range.end());
            Progress done = range.done();
            generator.writeObjectFieldStart("done");
            generator.writeNumberField("position", done.position());
            generator.writeNumberField("stored", done.stored());
            generator.writeNumberField("rejected", done.rejected());
            generator.writeNumberField("stale", done.stale());
            generator.writeNumberField("omitted", done.omitted());
            generator.writeNumberField("filtered", done.filtered());
        }
    }

    private static void writeBoundary(JsonGenerator generator, String work, Work.Boundary boundary) throws IOException {
        generator.writeObjectFieldStart("pipeline");
        generator.writeStringField("work", work);
        generator.writeNumberField("range", boundary.range());
        generator.writeNumberField("position", boundary.position());
        generator.writeNumberField("records", boundary.records());
    }

    private static void writeIfPresent(JsonGenerator generator, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            generator.writeStringField(name, value);
        }
    }
}
