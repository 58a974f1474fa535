package io.serverlesspipeline.handler.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Content that is larger than the heap of these tests. */
class HugeContentTest {
    private static final long GIBIBYTE = 1L << 30;

    private final PipelineFixture fixture = new PipelineFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns the same letter over and over. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    private void put(Upload upload, String before, long letters, String after) {
        fixture.objects.put(upload, from -> {
            InputStream content = new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(before.getBytes(UTF_8)),
                    new Letters(letters),
                    new ByteArrayInputStream(after.getBytes(UTF_8)))));
            return new ObjectContent(content, before.length() + letters + after.length(), null, null);
        });
    }

    @Test
    void theHeapIsSmallerThanTheContent() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(GIBIBYTE / 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a.ndjson | '' | '!{\"type\":\"user\",\"userId\":2}!'",
                "a.json | '[{\"a\":\"' | '\"},{\"type\":\"user\",\"userId\":2}]'",
                "b.json | '[' | ',{\"type\":\"user\",\"userId\":2}]'",
                "c.json | '{\"a\":' | '}{\"type\":\"user\",\"userId\":2}'",
                "a.csv | 'type,userId!user,\"' | '\"!user,2!'",
            })
    void aRecordOfAGibibyte_isRejected_andTheNextIsStored(String key, String before, String after) throws IOException {
        Upload upload = Uploads.of(key);
        put(upload, before.replace('!', '\n'), GIBIBYTE, after.replace('!', '\n'));

        assertThat(fixture.store(upload).outcome()).isEqualTo(UploadResult.Outcome.PARTIAL);
        assertThat(fixture.table.get("OBJECT#uploads/" + key, "REJECTED#0000000001"))
                .containsEntry("reason", AttributeValue.fromS("The record is longer than 1048576 bytes."))
                .hasEntrySatisfying("firstBytes", bytes -> assertThat(bytes.s()).hasSize(256));
        assertThat(fixture.table.find("USER#2", "PROFILE")).isNotNull();
    }

    @Test
    void anOpaqueObjectOfAGibibyte_isStoredWithoutReadingIt() throws IOException {
        Upload upload = Uploads.of("a.bin");
        put(upload, "", GIBIBYTE, "");

        assertThat(fixture.store(upload).outcome()).isEqualTo(UploadResult.Outcome.STORED);
        assertThat(fixture.objectItem(upload)).doesNotContainKey("body");
    }

    @Test
    void aLineOfAGibibyte_outOfAMebibyteOfGzip_isRejected() throws IOException {
        fixture.with("PIPELINE_MAX_DECOMPRESSION_RATIO", 1100);
        byte[] mebibytes = Gzip.of(new byte[16 << 20]);
        byte[][] members = Collections.nCopies(64, mebibytes).toArray(byte[][]::new);
        byte[] last = Gzip.of("\n{\"type\":\"user\",\"userId\":2}");
        Upload upload = Uploads.of("a.ndjson.gz");
        fixture.objects.put(upload, Gzip.concatenate(Gzip.concatenate(members), last), null, null);

        assertThat(fixture.store(upload).outcome()).isEqualTo(UploadResult.Outcome.PARTIAL);
        assertThat(fixture.table.find("USER#2", "PROFILE")).isNotNull();
    }
}
