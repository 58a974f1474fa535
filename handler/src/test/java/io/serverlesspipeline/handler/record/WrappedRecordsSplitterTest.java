package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedRecordsSplitterTest {
    private static List<String> split(String pointer, String content) throws IOException {
        return split(pointer, content, 0);
    }

    private static List<String> split(String pointer, String content, long from) throws IOException {
        ByteReader input = new ByteReader(new ByteArrayInputStream(content.getBytes(UTF_8)));
        WrappedRecordsSplitter splitter = new WrappedRecordsSplitter(JsonPointer.compile(pointer));
        if (from > 0) {
            input.skipTo(from);
            splitter.resume();
        }
        RecordBuffer record = new RecordBuffer(1 << 20);
        List<String> records = new ArrayList<>();
        while (splitter.next(input, record)) {
            records.add(new String(record.bytes(), 0, record.length(), UTF_8));
        }
        return records;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "/Records!{\"Records\":[1,{\"a\":\"]}\"},\"x\"]}!1 {\"a\":\"]}\"} \"x\"",
                "/Records!{\"a\":{\"Records\":[9]},\"b\":[[]],\"Records\":[1]}!1",
                "/Records![{\"Records\":[9]}]!failure",
                "/0/a![{\"a\":[1]},{\"a\":[2]}]!1",
                "/1/a![{\"a\":[1]},{\"a\":[2]}]!2",
                "/2/a![{\"a\":[1]},{\"a\":[2]}]!failure",
                "/a/b![]!failure",
                "/~1a~0!{\"\\/a~\":[1]}!1",
                "/é!{\"\\u00e9\":[1]}!1",
                "/é!{\"é\":[1]}!1",
                "/!{\"\":[1]}!1",
                "/a! { \"a\" : [ 1 , 2 ] , \"b\" : 1 } !1 2",
                "/a!{\"a\":1}!failure",
                "/a/0!{\"a\":1}!failure",
                "/a!{\"b\":}!failure",
                "/a!{\"b\" 1}!failure",
                "/a!{\"a\":[1}!failure",
                "/a!x!failure",
            })
    void findsTheRecords(String pointer, String content, String records) throws IOException {
        if (records.equals("failure")) {
            assertThatThrownBy(() -> split(pointer, content))
                    .isInstanceOf(MalformedContentException.class)
                    .hasMessageEndingWith(".");
        } else {
            assertThat(String.join(" ", split(pointer, content))).isEqualTo(records);
        }
    }

    @Test
    void findsNothing_inAnEmptyFile() throws IOException {
        assertThat(split("/a", " \n")).isEmpty();
    }

    @Test
    void resumesAfterEachRecord_inSeveralWrappers() throws IOException {
        String content = "{\"n\":{},\"d\":[{\"a\":[1,22]}]}\n{\"d\":[{\"a\":[]}]}{\"d\":[{\"a\":[333]}]}";
        List<String> all = List.of("1", "22", "333");

        assertThat(split("/d/0/a", content)).isEqualTo(all);
        assertThat(split("/d/0/a", content, content.indexOf("1,") + 1)).isEqualTo(all.subList(1, 3));
        assertThat(split("/d/0/a", content, content.indexOf("22") + 2)).isEqualTo(all.subList(2, 3));
        assertThat(split("/d/0/a", content, content.indexOf("333") + 3)).isEmpty();
    }

    @Test
    void failsAtEveryTruncation() throws IOException {
        String content = "{\"n\":{\"x\":1},\"d\":[{\"a\":[{\"b\":1},\"c\"]}],\"e\":1}";
        assertThat(split("/d/0/a", content)).hasSize(2);

        for (int length = 1; length < content.length(); length++) {
            String truncated = content.substring(0, length);
            assertThatThrownBy(() -> split("/d/0/a", truncated))
                    .as(truncated)
                    .isInstanceOf(MalformedContentException.class)
                    .hasMessageContaining("truncated");
        }
    }

    @Test
    void skipsLongNamesAndValues_inBoundedMemory() throws IOException {
        String large = "x".repeat(5 << 20);

        assertThat(split("/a", "{\"" + large + "\":\"" + large + "\",\"a\":[1],\"z\":\"" + large + "\"}"))
                .containsExactly("1");
        assertThat(split("/a", "{\"n\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"a\":[1]}"))
                .containsExactly("1");
    }
}
