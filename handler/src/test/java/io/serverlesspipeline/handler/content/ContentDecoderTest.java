package io.serverlesspipeline.handler.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.testing.Archives;
import io.serverlesspipeline.handler.testing.Gzip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentDecoderTest {
    private static String decode(byte[] content, @Nullable Compression compression, @Nullable String charset)
            throws IOException {
        return new String(
                ContentDecoder.decode(
                                new ByteArrayInputStream(content),
                                compression,
                                charset == null ? null : Charset.forName(charset),
                                200)
                        .text()
                        .readAllBytes(),
                UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16LE", "UTF-16, UTF-16BE", "UTF-32, UTF-32LE", "UTF-32, UTF-32BE"})
    void findsTheByteOrder_thatACharsetLeavesOpen(String declared, String actual) throws IOException {
        assertThat(decode("id;ä".getBytes(Charset.forName(actual)), null, declared))
                .isEqualTo("id;ä");
    }

    @Test
    void prefersTheByteOrderMark_toTheDeclaredCharset() throws IOException {
        assertThat(decode("\ufeffä".getBytes(UTF_8), null, "windows-1252")).isEqualTo("ä");
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void convertsTheCharset_insideACompression(Compression compression) throws IOException {
        byte[] text = "ä€".getBytes(Charset.forName("windows-1252"));

        assertThat(decode(compressed(text, compression), null, "windows-1252")).isEqualTo("ä€");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fails_whenCompressedContentIsDeclaredUncompressed(Compression compression) {
        assertThatThrownBy(() -> decode(compressed(new byte[] {'a'}, compression), Compression.NONE, null))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage("The content is compressed, although compression is none.");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fails_whenContentIsCompressedTwice(Compression compression) {
        assertThatThrownBy(() -> decode(compressed(Gzip.of("a"), compression), compression, null))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("compressed more than once");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fails_whenDeclaredCompressedContentIsNot(Compression compression) {
        assertThatThrownBy(() -> decode("id\n1\n".getBytes(UTF_8), compression, null))
                .isInstanceOf(MalformedContentException.class);
        assertThatThrownBy(() -> decode(new byte[0], compression, null)).isInstanceOf(MalformedContentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fails_whenCompressedContentIsTruncatedAnywhere(Compression compression) {
        byte[] whole = compressed("{\"id\":1}\n".repeat(50).getBytes(UTF_8), compression);
        // The directory at the end of an archive isn't needed to read its only file.
        int end = compression == Compression.ZIP ? 40 : whole.length;

        for (int length = 1; length < end; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decode(truncated, compression, null))
                    .as("%s bytes of %s", truncated.length, whole.length)
                    .isInstanceOf(MalformedContentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void fails_whenTheContentExpandsTooMuch(Compression compression) {
        byte[] zeros = compressed(new byte[20 << 20], compression);

        assertThatThrownBy(() -> decode(zeros, compression, null))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("more than 200 times larger than its compressed form");
    }

    private static byte[] compressed(byte[] content, Compression compression) {
        return switch (compression) {
            case NONE -> content;
            case GZIP -> Gzip.of(content);
            case ZSTD -> Archives.zstd(content);
            case ZIP -> Archives.zip(Map.of("a.csv", content));
        };
    }
}
