package io.serverlesspipeline.handler.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.testing.Archives;
import io.serverlesspipeline.handler.testing.Gzip;
import io.serverlesspipeline.handler.testing.OneByteInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdContentTest {
    /** A block of 128 KiB that takes four bytes; the last bit of the first byte says whether it is the last block. */
    private static final String REPEATED_BYTE = "02001061";

    private static byte[] read(byte[] content) throws IOException {
        return ZstdContent.open(new ByteArrayInputStream(content), 200).readAllBytes();
    }

    @Test
    void readsSeveralFrames() throws IOException {
        assertThat(new String(read(Gzip.concatenate(Archives.zstd("a"), Archives.zstd("b"))), UTF_8))
                .isEqualTo("ab");
    }

    @Test
    void readsByteByByte() throws IOException {
        InputStream stream =
                ZstdContent.open(new OneByteInputStream(new ByteArrayInputStream(Archives.zstd("ab"))), 200);

        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.read()).isEqualTo('b');
        assertThat(stream.read()).isEqualTo(-1);
    }

    /** Frame headers with a window of 16 MiB, and of 2 TiB. */
    @ParameterizedTest
    @ValueSource(strings = {"28b52ffd0070", "28b52ffd00f8"})
    void fails_whenTheWindowIsTooLarge(String header) {
        byte[] frame = HexFormat.of().parseHex(header + REPEATED_BYTE.repeat(50_000));

        // Whichever limit is exceeded first: that of the window, or that of the ratio.
        assertThatThrownBy(() -> read(frame)).isInstanceOf(MalformedContentException.class);
    }

    /** A frame in one segment has a window as large as its content, here 1 TiB. */
    @Test
    void keepsTheMemoryBounded_whenAFrameInOneSegmentClaimsToBeHuge() {
        byte[] frame = HexFormat.of().parseHex("28b52ffde0" + "0000000000010000" + REPEATED_BYTE.repeat(50_000));

        assertThatThrownBy(() -> read(frame)).isInstanceOf(MalformedContentException.class);
    }

    @Test
    void fails_whenBlocksOfARepeatedByteExpandTooMuch() {
        byte[] frame = HexFormat.of().parseHex("28b52ffd0050" + REPEATED_BYTE.repeat(50_000));

        assertThatThrownBy(() -> read(frame))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage("The content is more than 200 times larger than its compressed form.");
    }

    @Test
    void passesOnThatTheContentCannotBeReadNow() {
        byte[] frame = Archives.zstd("a");
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(frame, 0, frame.length - 3), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        assertThatThrownBy(() -> ZstdContent.open(failing, 200).readAllBytes())
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }
}
