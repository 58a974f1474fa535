package io.serverlesspipeline.handler.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class ResumingInputStreamTest {
    private static final Upload UPLOAD = Uploads.of("a");

    private final byte[] bytes = new byte[5 << 20];
    private final List<Long> opened = new ArrayList<>();
    private int closed;
    private int bytesUntilBreak = Integer.MAX_VALUE;
    private Break kind = Break.EXCEPTION;

    private enum Break {
        EXCEPTION,
        SDK_EXCEPTION,
        EARLY_END
    }

    ResumingInputStreamTest() {
        new Random(1).nextBytes(bytes);
    }

    /** A connection that fails after a number of bytes. */
    private final class Connection extends InputStream {
        private final InputStream content;
        private int left = bytesUntilBreak;

        Connection(int from) {
            content = new ByteArrayInputStream(bytes, from, bytes.length - from);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                switch (kind) {
                    case EXCEPTION -> throw new IOException("Connection reset");
                    case SDK_EXCEPTION -> throw SdkClientException.create("Read timed out");
                    case EARLY_END -> {
                        return -1;
                    }
                }
            }
            int count = content.read(target, offset, Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private ObjectContent open(Upload upload, long from) {
        assertThat(upload).isSameAs(UPLOAD);
        opened.add(from);
        int start = Math.toIntExact(from);
        return new ObjectContent(new Connection(start), bytes.length - start, null, null);
    }

    private InputStream stream() {
        return new ResumingInputStream(this::open, UPLOAD, open(UPLOAD, 0));
    }

    @Test
    void readsOverOneConnection_whenNothingFails() throws IOException {
        assertThat(stream().readAllBytes()).isEqualTo(bytes);
        assertThat(opened).containsExactly(0L);
    }

    @Test
    void readsByteByByte() throws IOException {
        try (InputStream stream = stream()) {
            assertThat(stream.read()).isEqualTo(bytes[0] & 0xff);
            assertThat(stream.read()).isEqualTo(bytes[1] & 0xff);
            assertThat(stream.read(new byte[0])).isZero();
        }
        assertThat(closed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCEPTION", "SDK_EXCEPTION", "EARLY_END"})
    void resumesAtTheMissingByte_howeverTheConnectionFails(Break kind) throws IOException {
        this.kind = kind;
        bytesUntilBreak = 2_000_000;

        assertThat(stream().readAllBytes()).isEqualTo(bytes);
        assertThat(opened).containsExactly(0L, 2_000_000L, 4_000_000L);
        assertThat(closed).isEqualTo(2);
    }

    @Test
    void fails_whenConnectionsRepeatedlyReturnNoByte() {
        bytesUntilBreak = 0;

        assertThatThrownBy(() -> stream().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("Failed to read byte 0 of s3://uploads/a")
                .hasRootCauseMessage("Connection reset");
        assertThat(opened).containsExactly(0L, 0L, 0L);
    }

    @Test
    void propagatesWhyAConnectionCannotBeReopened() {
        ObjectReplacedException replaced = new ObjectReplacedException(UPLOAD);
        bytesUntilBreak = 10;
        ObjectContent first = open(UPLOAD, 0);
        InputStream stream = new ResumingInputStream(
                (upload, from) -> {
                    throw replaced;
                },
                UPLOAD,
                first);

        assertThatThrownBy(stream::readAllBytes).isSameAs(replaced);
    }

    @Test
    void reopensTheConnection_toSkipManyBytes() throws IOException {
        try (InputStream stream = stream()) {
            stream.skipNBytes(4 << 20);
            assertThat(opened).containsExactly(0L);
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 4 << 20, bytes.length));
            assertThat(opened).containsExactly(0L, 4L << 20);
        }
    }

    @Test
    void reads_toSkipAFewBytes() throws IOException {
        try (InputStream stream = stream()) {
            stream.skipNBytes(1000);
            assertThat(stream.readNBytes(5)).isEqualTo(Arrays.copyOfRange(bytes, 1000, 1005));
            assertThat(opened).containsExactly(0L);
        }
    }

    @Test
    void ends_whenEverythingIsSkipped() throws IOException {
        try (InputStream stream = stream()) {
            assertThat(stream.skip(100L << 20)).isEqualTo(bytes.length);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(opened).containsExactly(0L);
        }
        assertThat(closed).isEqualTo(1);
    }
}
