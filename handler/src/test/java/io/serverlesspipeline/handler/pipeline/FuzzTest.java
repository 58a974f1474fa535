package io.serverlesspipeline.handler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.content.MalformedContentException;
import io.serverlesspipeline.handler.item.EntityItem;
import io.serverlesspipeline.handler.mapping.FieldPath;
import io.serverlesspipeline.handler.mapping.UploadMapping;
import io.serverlesspipeline.handler.mapping.UploadValues;
import io.serverlesspipeline.handler.notification.MalformedNotificationException;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import io.serverlesspipeline.handler.record.RecordReader;
import io.serverlesspipeline.handler.record.SourceRecord;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.Mappings;
import io.serverlesspipeline.handler.testing.RandomContent;
import io.serverlesspipeline.handler.testing.Seed;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reads random and mutated content of every format: each record is stored or rejected, and nothing else happens. */
class FuzzTest {
    private static final int LINE_BYTES = 1024;
    private static final int ITEM_BYTES = 2048;

    private final Random random = new Random(Seed.of(FuzzTest.class));
    private final RandomContent contents = new RandomContent(random);
    private final JsonFactory json = new JsonFactory();
    private final UploadMapping mapping = new UploadMapping(
            Mappings.read(Mappings.USERS_ORDERS_SESSIONS),
            UploadValues.of(Uploads.of("fuzz"), ""),
            null,
            FieldPath.parse("type"));
    private final Upload upload = Uploads.of("fuzz");
    private final Limits limits = Settings.from(Map.of(
                    "PIPELINE_TABLE_NAME",
                    "items",
                    "PIPELINE_ENTITIES",
                    "[]",
                    "PIPELINE_MAX_LINE_BYTES",
                    Integer.toString(LINE_BYTES),
                    "PIPELINE_MAX_RECORD_BYTES",
                    Integer.toString(ITEM_BYTES)))
            .limits();

    private int accepted;
    private int rejected;
    private int failed;

    /** The comparable properties of a record: where it ends, and its outcome. */
    private record Seen(long number, long start, long end, String fields) {}

    @Test
    void everyRecordIsStoredOrRejected() {
        for (int input = 0; input < 120_000; input++) {
            RandomFile file = RandomFile.of(random, contents);
            try {
                check(file);
            } catch (RuntimeException | AssertionError | IOException e) {
                throw new AssertionError(file.toString(), e);
            }
        }
        System.out.println("FuzzTest: " + accepted + " records accepted, " + rejected + " rejected, " + failed
                + " files not read to their end");
        assertThat(accepted).isGreaterThan(20_000);
        assertThat(rejected).isGreaterThan(20_000);
        assertThat(failed).isGreaterThan(5_000);
    }

    private void check(RandomFile file) throws IOException {
        List<Seen> records = new ArrayList<>();
        try {
            readAll(file.open(limits), records);
        } catch (MalformedContentException e) {
            assertThat(e.reason()).endsWith(".");
            failed++;
        }
        if (!records.isEmpty() && random.nextInt(5) == 0) {
            checkResume(file, records);
        }
    }

    private void readAll(RecordReader reader, List<Seen> records) throws IOException {
        long position = reader.position();
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            assertThat(record.start()).isGreaterThanOrEqualTo(position);
            assertThat(reader.position()).isGreaterThanOrEqualTo(record.start());
            assertThat(record.firstBytes(Integer.MAX_VALUE)).hasSizeLessThanOrEqualTo(LINE_BYTES);
            position = reader.position();
            records.add(new Seen(record.number(), record.start(), position, store(record)));
        }
    }

    private String store(SourceRecord record) {
        try {
            var fields = record.fields();
            var keys = mapping.keys(fields, RecordPlace.of(record.number()));
            mapping.removeType(fields);
            var put = EntityItem.put(fields, keys, upload, RecordPlace.of(record.number()), limits.maxRecordBytes());
            accepted++;
            return put.item().toString();
        } catch (RejectedRecordException e) {
            assertThat(e.reason()).endsWith(".");
            rejected++;
            return e.reason();
        }
    }

    /** Resumes after a random record, and expects exactly the remaining ones. */
    private void checkResume(RandomFile file, List<Seen> all) throws IOException {
        int before = 1 + random.nextInt(all.size());
        List<Seen> rest = new ArrayList<>();
        try {
            RecordReader reader = file.open(limits);
            reader.skipTo(all.get(before - 1).end(), before);
            readAll(reader, rest);
        } catch (MalformedContentException e) {
            assertThat(e.reason()).endsWith(".");
        }
        assertThat(rest).isEqualTo(all.subList(before, all.size()));
    }

    @Test
    void everyNotificationIsReadOrRejected() throws IOException {
        NotificationReader reader = new NotificationReader(json);
        int read = 0;
        for (int input = 0; input < 20_000; input++) {
            byte[] notification = contents.mutated(contents.notification());
            try {
                read += reader.read(new ByteArrayInputStream(notification)).messages().stream()
                        .mapToInt(message -> message.work().size())
                        .sum();
            } catch (MalformedNotificationException e) {
                assertThat(e).hasMessageEndingWith(".");
            } catch (RuntimeException e) {
                throw new AssertionError(Arrays.toString(notification), e);
            }
        }
        assertThat(read).isGreaterThan(1000);
    }
}
