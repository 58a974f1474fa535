package io.serverlesspipeline.handler.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.OneByteInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictGzipInputStreamTest {
    private static final int RATIO = 200;

    private static InputStream decompress(byte[] compressed) throws IOException {
        return Compression.GZIP.decompress(new ByteArrayInputStream(compressed), RATIO);
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void leavesUncompressedContentAlone() throws IOException {
        InputStream content = new ByteArrayInputStream("plain".getBytes(UTF_8));
        assertThat(Compression.NONE.decompress(content, RATIO)).isSameAs(content);
    }

    @Test
    void decompresses() throws IOException {
        byte[] bytes = randomBytes(300_000);
        assertThat(decompress(Gzip.of(bytes))).hasBinaryContent(bytes);
    }

    @Test
    void decompressesByteByByte() throws IOException {
        try (InputStream stream = decompress(Gzip.of("é"))) {
            assertThat(stream.read()).isEqualTo(0xc3);
            assertThat(stream.read()).isEqualTo(0xa9);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void decompressesEveryMember() throws IOException {
        byte[] members = Gzip.concatenate(Gzip.of("one,"), Gzip.of(""), Gzip.of("two,"), Gzip.of("three"));
        assertThat(decompress(members)).hasContent("one,two,three");
    }

    @Test
    void decompressesEveryMember_whenTheInputPausesBetweenThem() throws IOException {
        byte[] members = Gzip.concatenate(Gzip.of("one,"), Gzip.of("two"));
        InputStream slow = new OneByteInputStream(new ByteArrayInputStream(members));
        assertThat(Compression.GZIP.decompress(slow, RATIO)).hasContent("one,two");
    }

    @Test
    void skipsEveryOptionalHeaderField() throws IOException {
        byte[] plain = Gzip.of("content");
        byte[] header = plain.clone();
        header[3] = 2 | 4 | 8 | 16;
        byte[] optional = {3, 0, 'e', 'x', 't', 'n', 'a', 'm', 'e', 0, 'c', 0, 1, 2};
        byte[] full =
                Gzip.concatenate(Arrays.copyOf(header, 10), optional, Arrays.copyOfRange(plain, 10, plain.length));

        assertThat(decompress(full)).hasContent("content");
    }

    @Test
    void skipsDecompressedBytes() throws IOException {
        byte[] bytes = randomBytes(200_000);
        try (InputStream stream = decompress(Gzip.of(bytes))) {
            stream.skipNBytes(123_456);
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 123_456, bytes.length));
            assertThat(stream.skip(1)).isZero();
        }
    }

    @Test
    void saysThatTheContentIsTruncated_whereverItEnds() {
        byte[] whole = Gzip.concatenate(Gzip.of("one"), Gzip.of("two"));
        int firstMember = Gzip.of("one").length;
        for (int length = 0; length < whole.length; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            if (length == firstMember) {
                continue;
            }
            assertThatThrownBy(() -> decompress(truncated).readAllBytes())
                    .isInstanceOf(MalformedContentException.class)
                    .hasMessageContaining("truncated");
        }
    }

    @Test
    void saysThatTheContentIsCorrupt_whenAByteIsWrong() {
        byte[] whole = Gzip.of("content that is long enough to be compressed, content that is long enough");
        for (int index = 10; index < whole.length; index++) {
            byte[] damaged = whole.clone();
            damaged[index] ^= 0x55;
            assertThatThrownBy(() -> decompress(damaged).readAllBytes())
                    .isInstanceOf(MalformedContentException.class)
                    .hasMessageMatching(".*(corrupt|truncated|isn't gzip content).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "{}"})
    void saysThatTheContentIsNotCompressed(String text) {
        assertThatThrownBy(() -> decompress(text.getBytes(UTF_8)).readAllBytes())
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("isn't compressed with gzip");
    }

    @Test
    void saysThatOtherDataFollows() {
        byte[] followed = Gzip.concatenate(Gzip.of("content"), "garbage".getBytes(UTF_8));
        assertThatThrownBy(() -> decompress(followed).readAllBytes())
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("followed by data that isn't gzip content");
    }

    @Test
    void stopsAGzipBomb_longBeforeItIsDecompressed() throws IOException {
        byte[] bomb = Gzip.of(new byte[50 << 20]);
        long decompressed = 0;
        try (InputStream stream = decompress(bomb)) {
            byte[] buffer = new byte[8192];
            while (true) {
                decompressed += stream.read(buffer);
            }
        } catch (MalformedContentException e) {
            assertThat(e).hasMessageContaining("more than 200 times larger");
        }
        assertThat(decompressed).isLessThan(20 << 20);
    }

    @Test
    void acceptsSmallContent_whateverItsRatio() throws IOException {
        assertThat(decompress(Gzip.of(new byte[1 << 20])).readAllBytes()).hasSize(1 << 20);
    }

    @Test
    void acceptsContentUpToTheRatio() throws IOException {
        byte[] zeros = new byte[4 << 20];
        byte[] compressed = Gzip.of(zeros);
        int ratio = zeros.length / compressed.length + 1;
        assertThat(new StrictGzipInputStream(new ByteArrayInputStream(compressed), ratio).readAllBytes())
                .hasSameSizeAs(zeros);
    }
}
