package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RecordReaderTest {
    @ParameterizedTest
    @EnumSource(names = "OPAQUE", mode = EnumSource.Mode.EXCLUDE)
    void skipsAByteOrderMark(Format format) {
        String content = format == Format.CSV ? "type,a\nt,1\n" : "{\"type\":\"t\",\"a\":\"1\"}";
        assertThat(ReadRecords.of(format, "\uFEFF" + content).fields())
                .containsExactly(Map.of("type", AttributeValue.fromS("t"), "a", AttributeValue.fromS("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void decodesOtherEncodingsWithAByteOrderMark(String charset) {
        String content = "\uFEFF{\"type\":\"t\",\"a\":\"\u00e4\ud83d\ude00\"}";
        for (Format format : List.of(Format.JSON, Format.NDJSON)) {
            assertThat(ReadRecords.of(format, content.getBytes(Charset.forName(charset)))
                            .fields())
                    .containsExactly(
                            Map.of("type", AttributeValue.fromS("t"), "a", AttributeValue.fromS("\u00e4\ud83d\ude00")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00740079, UTF-16BE",
        "7b002200, UTF-16LE",
        "000000740000, UTF-32BE",
        "7b0000002200, UTF-32LE",
    })
    void namesTheEncoding_whenItHasNoByteOrderMark(String bytes, String encoding) {
        for (Format format : List.of(Format.JSON, Format.NDJSON, Format.CSV)) {
            ReadRecords read = ReadRecords.of(format, HexFormat.of().parseHex(bytes));

            assertThat(read.failure()).startsWith("The content looks like " + encoding + " without a byte-order mark.");
            assertThat(read.rejections()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "504b0506, ZIP (an empty archive)",
        "425a6839314159265359, bzip2",
        "fd377a585a00, xz",
        "04224d18, LZ4",
        "377abcaf271c, 7-Zip",
        "ff060000734e61507059, Snappy",
        "1f9d90, compress",
    })
    void stops_whenTheContentIsCompressed(String bytes, String compression) {
        for (Format format : List.of(Format.JSON, Format.NDJSON, Format.CSV)) {
            ReadRecords read = ReadRecords.of(format, HexFormat.of().parseHex(bytes + "0a"));

            assertThat(read.failure()).startsWith("The content is compressed with " + compression);
            assertThat(read.rejections()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK", "BZh9,type", "7z,type", "{", "[", "t", "ty\0p", "{\0}\n"})
    void readsContentThatOnlyResemblesAnotherEncodingOrACompression(String content) {
        assertThat(ReadRecords.of(Format.NDJSON, content).failure()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = "OPAQUE", mode = EnumSource.Mode.EXCLUDE)
    void resumesAtEveryPosition(Format format) throws Exception {
        String content = switch (format) {
            case CSV -> "\uFEFFtype,a\r\nt,1\r\n\r\nt,\"2\n\"\r\nt\r\nt,4";
            case JSON -> "\uFEFF[ {\"a\":1} , {\"a\":[2]},3, {\"a\":4}\n]\n";
            default -> "\uFEFF{\"a\":1}\r\n\n{\"a\":[2]}\n3\n{\"a\":4}";
        };
        ReadRecords all = ReadRecords.of(format, content);
        List<ReadRecords.Position> positions = new ArrayList<>(all.positions());
        assertThat(positions).hasSize(4);

        for (ReadRecords.Position position : positions) {
            ReadRecords rest = ReadRecords.from(format, content.getBytes(UTF_8), position);
            assertThat(rest.failure()).isNull();
            int before = (int) position.records();
            assertThat(rest.positions()).isEqualTo(positions.subList(before, 4));
            assertThat(rest.fields())
                    .isEqualTo(all.fields().subList(3 - rest.fields().size(), 3));
            assertThat(rest.fields().size() + rest.rejections().size()).isEqualTo(4 - before);
            assertThat(all.rejections()).containsAll(rest.rejections());
        }
    }

    @Test
    void keepsTheFirstBytesOfARecord() {
        assertThat(ReadRecords.of(Format.NDJSON, "short\n" + "long".repeat(1000))
                        .firstBytes())
                .containsExactly("short", "longlonglong");
    }

    @Test
    void rejectsOpaqueObjects() {
        assertThatThrownBy(() -> ReadRecords.of(Format.OPAQUE, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void returnsTheReason() {
        assertThat(new MalformedContentException("Because.").reason()).isEqualTo("Because.");
    }
}
