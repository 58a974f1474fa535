package io.serverlesspipeline.handler.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.testing.OneByteInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8InputStreamTest {
    private static byte[] converted(byte[] content, String charset) throws IOException {
        return new Utf8InputStream(new ByteArrayInputStream(content), Charset.forName(charset)).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "GB18030", "CESU-8"})
    void keepsSurrogatePairs_wherever_aBufferEnds(String charset) throws IOException {
        for (int shift = 8180; shift < 8200; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(5000) + "é";
            byte[] content = text.getBytes(Charset.forName(charset));

            assertThat(new String(converted(content, charset), UTF_8)).isEqualTo(text);
        }
    }

    @Test
    void readsByteByByte() throws IOException {
        InputStream stream = new Utf8InputStream(
                new OneByteInputStream(new ByteArrayInputStream("a😀é".getBytes(Charset.forName("UTF-16BE")))),
                Charset.forName("UTF-16BE"));
        byte[] expected = "a😀é".getBytes(UTF_8);

        for (byte each : expected) {
            assertThat(stream.read()).isEqualTo(each & 0xff);
        }
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read(new byte[1])).isEqualTo(-1);
    }

    @Test
    void convertsNothing() throws IOException {
        assertThat(converted(new byte[0], "UTF-16LE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Half of a pair at the end, before another character, and alone
                "UTF-16BE 0061d83d",
                "UTF-16BE d83d0061",
                "UTF-16BE d83d",
                "UTF-32BE 0000d83d",
                "UTF-32BE 000000610000d83d",
                "UTF-32BE 0000d83d00000061",
                "CESU-8 eda0bd",
                // Half of a character
                "UTF-16LE 610062",
                "UTF-32LE 610000",
                "Shift_JIS 6181",
                "US-ASCII e4",
            })
    void failsWithItsCharset_whenTheBytesAreNotText(String charsetAndBytes) {
        String[] parts = charsetAndBytes.split(" ", 2);
        byte[] content = HexFormat.of().parseHex(parts[1]);

        assertThatThrownBy(() -> converted(content, parts[0]))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage("The content isn't valid " + parts[0]
                        + ". Correct the charset in the content type or in the file rule.");
    }
}
