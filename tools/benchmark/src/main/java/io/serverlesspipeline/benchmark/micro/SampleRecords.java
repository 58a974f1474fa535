package io.serverlesspipeline.benchmark.micro;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.content.ContentDecoder;
import io.serverlesspipeline.handler.mapping.EntityKeys;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.mapping.FieldPath;
import io.serverlesspipeline.handler.mapping.UploadMapping;
import io.serverlesspipeline.handler.mapping.UploadValues;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.CsvOptions;
import io.serverlesspipeline.handler.record.Format;
import io.serverlesspipeline.handler.record.ReadOptions;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Small records, with the settings and the upload needed to map them. */
public final class SampleRecords {
    /** The number of records in each sample. */
    public static final int COUNT = 1000;

    static final Settings SETTINGS = Settings.from(Map.of(
            "PIPELINE_TABLE_NAME",
            "items",
            "PIPELINE_ENTITIES",
            "[{\"type\":\"order\",\"pk\":\"USER#{userId}\",\"sk\":\"ORDER#{orderId}\","
                    + "\"gsi1pk\":\"ORDER#{status}\",\"gsi1sk\":\"{createdAt}\"}]"));

    static final Upload UPLOAD = new Upload(
            "uploads",
            "activity.ndjson",
            null,
            "d41d8cd98f00b204e9800998ecf8427e",
            COUNT,
            Sequencer.of("0055AED6DCD90281E5"),
            Instant.parse("2026-03-01T09:15:00Z"));

    static final UploadMapping MAPPING = new UploadMapping(
            EntityMappingReader.read(new JsonFactory(), SETTINGS.entities()),
            UploadValues.of(UPLOAD, ""),
            null,
            FieldPath.parse("type"));

    static final byte[] NDJSON = lines(
            "",
            "{\"type\":\"order\",\"orderId\":\"o-%09d\",\"userId\":\"u-1001\",\"status\":\"PAID\",\"total\":129.9}",
            "\n",
            "");

    static final byte[] JSON = lines(
            "[",
            "{\"type\":\"order\",\"orderId\":\"o-%09d\",\"userId\":\"u-1001\",\"status\":\"PAID\",\"total\":129.9}",
            ",",
            "]");

    static final byte[] CSV = lines("type,orderId,userId,status,total\n", "order,o-%09d,u-1001,PAID,129.9", "\n", "");

    private SampleRecords() {}

    private static byte[] lines(String before, String line, String between, String after) {
        return IntStream.range(0, COUNT)
                .mapToObj(line::formatted)
                .collect(Collectors.joining(between, before, after))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the fields of the first record. */
    static Map<String, AttributeValue> firstFields() {
        try {
            return Objects.requireNonNull(reader(Format.NDJSON, NDJSON).next()).fields();
        } catch (IOException | RejectedRecordException e) {
            throw new IllegalStateException("The sample record must be valid", e);
        }
    }

    /** Opens content the way that the function opens an object without a file rule. */
    static RecordReader reader(Format format, byte[] content) throws IOException {
        return RecordReader.open(
                new ReadOptions(format, null, CsvOptions.DEFAULT, "type"),
                ContentDecoder.decode(
                                new ByteArrayInputStream(content),
                                null,
                                null,
                                SETTINGS.limits().maxDecompressionRatio())
                        .text(),
                SETTINGS.limits());
    }

    static EntityKeys keys(Map<String, AttributeValue> fields) {
        try {
            return MAPPING.keys(fields, RecordPlace.of(1));
        } catch (RejectedRecordException e) {
            throw new IllegalStateException("The mapping must have a rule for the sample record", e);
        }
    }
}
