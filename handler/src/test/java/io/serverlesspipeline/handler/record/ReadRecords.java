package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.Files;
import io.serverlesspipeline.handler.testing.OneByteInputStream;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that a reader finds in some content. Lines may have 1024 bytes. */
record ReadRecords(
        List<Map<String, AttributeValue>> fields,
        List<Long> numbers,
        List<Long> starts,
        List<Position> positions,
        List<String> rejections,
        List<Long> numbersRejected,
        List<String> firstBytes,
        @Nullable String failure) {

    static final int LINE_BYTES = 1024;

    /** A reader's position after a record, and how many records come before it. */
    record Position(long offset, long records) {}

    static ReadRecords of(Format format, String content) {
        return of(format, content.getBytes(UTF_8));
    }

    static ReadRecords of(Format format, byte[] content) {
        return from(format, content, new Position(0, 0));
    }

    static ReadRecords from(Format format, byte[] content, Position position) {
        ReadRecords found = new ReadRecords(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                null);
        try {
            found.readAll(format, content, position);
            return found;
        } catch (MalformedContentException e) {
            return found.withFailure(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(Format format, byte[] content, Position position) throws IOException {
        RecordReader reader = Files.open(
                format,
                null,
                new OneByteInputStream(new ByteArrayInputStream(content)),
                Settings.from(Map.of(
                                "PIPELINE_TABLE_NAME", "items",
                                "PIPELINE_ENTITIES", "[]",
                                "PIPELINE_MAX_LINE_BYTES", Integer.toString(LINE_BYTES)))
                        .limits());
        if (position.records() > 0) {
            reader.skipTo(position.offset(), position.records());
        }
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            numbers.add(record.number());
            starts.add(record.start());
            firstBytes.add(new String(record.firstBytes(12), UTF_8));
            positions.add(new Position(reader.position(), record.number()));
            try {
                fields.add(record.fields());
            } catch (RejectedRecordException e) {
                rejections.add(record.number() + ": " + e.reason());
                numbersRejected.add(record.number());
            }
        }
    }

    private ReadRecords withFailure(String reason) {
        return new ReadRecords(fields, numbers, starts, positions, rejections, numbersRejected, firstBytes, reason);
    }
}
