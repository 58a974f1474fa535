package io.serverlesspipeline.handler.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.serverlesspipeline.handler.notification.Progress;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON line for each upload, which is both a log entry and a set of metrics. It never contains any of the
 * content.
 *
 * <p>Follows "Specification: Embedded metric format" in the Amazon CloudWatch User Guide and "Log-level filtering" in
 * the AWS Lambda Developer Guide.
 */
public final class UploadLog {
    /** The invocation that a log line belongs to. */
    public record Invocation(String functionName, String requestId) {}

    private final JsonFactory json;
    private final PrintStream output;
    private final Clock clock;

    /** Creates a log that writes to the given stream. */
    public UploadLog(JsonFactory json, PrintStream output, Clock clock) {
        this.json = json;
        this.output = output;
        this.clock = clock;
    }

    /** Logs the result of an upload in this invocation, and how long it took. */
    public void completed(UploadResult result, Invocation invocation, long durationMillis) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            begin(generator, needsAttention(result) ? "WARN" : "INFO", invocation, result.upload());
            generator.writeStringField("status", result.outcome().name());
            writeIfPresent(generator, "failure", result.failure());
            if (result.content() != null) {
                generator.writeStringField("format", result.content().format());
                writeIfPresent(generator, "looksLike", result.content().looksLike());
            }
            writeProgress(generator, result.end());
            writeMetrics(generator, result, durationMillis);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        output.println(line);
    }

    /** Logs that an upload couldn't be stored in this invocation, and why. */
    public void failed(Upload upload, String failure, Invocation invocation, long durationMillis) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            begin(generator, "ERROR", invocation, upload);
            generator.writeStringField("status", "BROKEN");
            generator.writeStringField("failure", failure);
            generator.writeNumberField("duration", durationMillis);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        output.println(line);
    }

    /** Logs that a message of a queue can't be read, and why. */
    public void unreadable(String messageId, String failure, Invocation invocation) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            begin(generator, "ERROR", invocation);
            generator.writeStringField("messageId", messageId);
            generator.writeStringField("status", "BROKEN");
            generator.writeStringField("failure", failure);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        output.println(line);
    }

    private void begin(JsonGenerator generator, String level, Invocation invocation, Upload upload) throws IOException {
        begin(generator, level, invocation);
        generator.writeStringField("bucket", upload.bucket());
        generator.writeStringField("key", upload.key());
        writeIfPresent(generator, "versionId", upload.versionId());
        generator.writeStringField("sequencer", upload.sequencer().value());
    }

    private void begin(JsonGenerator generator, String level, Invocation invocation) throws IOException {
        // The encoding of standard output may lack a character of the key.
        generator.setHighestNonEscapedChar(0x7f);
        generator.writeStartObject();
        // Lambda reads a line's level only if the line also has a timestamp in this format.
        generator.writeStringField("timestamp", clock.instant().toString());
        generator.writeStringField("level", level);
        generator.writeStringField("functionName", invocation.functionName());
        generator.writeStringField("requestId", invocation.requestId());
    }

    /** Filtering for warnings keeps all lines that alarms count. */
    private static boolean needsAttention(UploadResult result) {
        return result.failure() != null
                || isIncomplete(result)
                || (result.content() != null && result.content().looksLike() != null)
                || result.end().rejected() > result.begin().rejected();
    }

    /** Counts every object once: a repeated event has another outcome. */
    private static boolean isIncomplete(UploadResult result) {
        return result.outcome() == UploadResult.Outcome.FAILED || result.outcome() == UploadResult.Outcome.PARTIAL;
    }

    private static boolean isOpaque(UploadResult result) {
        return result.content() != null && result.content().format().equals("opaque");
    }

    private static void writeProgress(JsonGenerator generator, Progress progress) throws IOException {
        generator.writeNumberField("position", progress.position());
        generator.writeNumberField("recordsStored", progress.stored());
        generator.writeNumberField("recordsRejected", progress.rejected());
        generator.writeNumberField("recordsStale", progress.stale());
        if (progress.omitted() > 0) {
            generator.writeNumberField("rejectedItemsOmitted", progress.omitted());
        }
        if (progress.filtered() > 0) {
            generator.writeNumberField("recordsFiltered", progress.filtered());
        }
    }

    private void writeMetrics(JsonGenerator generator, UploadResult result, long durationMillis) throws IOException {
        Progress begin = result.begin();
        Progress end = result.end();
        generator.writeNumberField("stored", end.stored() - begin.stored());
        generator.writeNumberField("rejected", end.rejected() - begin.rejected());
        generator.writeNumberField("incomplete", isIncomplete(result) ? 1 : 0);
        generator.writeNumberField("opaque", isOpaque(result) ? 1 : 0);
        generator.writeNumberField("duplicates", result.duplicates());
        generator.writeNumberField("bytes", end.position() - begin.position());
        generator.writeNumberField("duration", durationMillis);
        MetricDefinitions.write(generator, clock.millis());
    }

    private static void writeIfPresent(JsonGenerator generator, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            generator.writeStringField(name, value);
        }
    }
}
