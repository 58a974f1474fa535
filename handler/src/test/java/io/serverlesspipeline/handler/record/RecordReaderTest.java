package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RecordReaderTest {
    @ParameterizedTest
    @EnumSource(names = "OPAQUE", mode = EnumSource.Mode.EXCLUDE)
    void passesOverAByteOrderMark(Format format) {
        String content = format == Format.CSV ? "type,a\nt,1\n" : "{\"type\":\"t\",\"a\":\"1\"}";
        assertThat(ReadRecords.of(format, "\uFEFF" + content).fields())
                .containsExactly(Map.of("type", AttributeValue.fromS("t"), "a", AttributeValue.fromS("1")));
    }

    @ParameterizedTest
    @EnumSource(names = "OPAQUE", mode = EnumSource.Mode.EXCLUDE)
    void stops_whereTheContentIsInUtf16(Format format) {
        assertThat(ReadRecords.of(format, "type".getBytes(UTF_16)).failure())
                .isEqualTo("The content is in UTF-16; only UTF-8 is read.");
        assertThat(ReadRecords.of(format, new byte[] {(byte) 0xff, (byte) 0xfe, 't', 0})
                        .failure())
                .isEqualTo("The content is in UTF-16; only UTF-8 is read.");
    }

    @ParameterizedTest
    @EnumSource(names = "OPAQUE", mode = EnumSource.Mode.EXCLUDE)
    void goesOnFromEveryPosition(Format format) throws Exception {
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
    void refusesToReadAnOpaqueObject() {
        assertThatThrownBy(() -> ReadRecords.of(Format.OPAQUE, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyItStops() {
        assertThat(new MalformedContentException("Because.").reason()).isEqualTo("Because.");
    }
}
