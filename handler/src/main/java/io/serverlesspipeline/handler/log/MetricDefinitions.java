package io.serverlesspipeline.handler.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the metadata that tells CloudWatch which fields of a log line are metrics. */
final class MetricDefinitions {
    private static final String NAMESPACE = "ServerlessPipeline";

    private MetricDefinitions() {}

    static void write(JsonGenerator generator, long timestamp) throws IOException {
        generator.writeObjectFieldStart("_aws");
        generator.writeNumberField("Timestamp", timestamp);
        generator.writeArrayFieldStart("CloudWatchMetrics");
        generator.writeStartObject();
        generator.writeStringField("Namespace", NAMESPACE);
        generator.writeArrayFieldStart("Dimensions");
        generator.writeStartArray();
        generator.writeString("functionName");
        generator.writeEndArray();
        generator.writeEndArray();
        generator.writeArrayFieldStart("Metrics");
        writeMetric(generator, "stored", "Count");
        writeMetric(generator, "rejected", "Count");
        writeMetric(generator, "incomplete", "Count");
        writeMetric(generator, "opaque", "Count");
        writeMetric(generator, "duplicates", "Count");
        writeMetric(generator, "bytes", "Bytes");
        writeMetric(generator, "duration", "Milliseconds");
        generator.writeEndArray();
        generator.writeEndObject();
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void writeMetric(JsonGenerator generator, String name, String unit) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("Name", name);
        generator.writeStringField("Unit", unit);
        generator.writeEndObject();
    }
}
