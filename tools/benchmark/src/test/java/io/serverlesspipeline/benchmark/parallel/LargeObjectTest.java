package io.serverlesspipeline.benchmark.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LargeObjectTest {
    private static final int BYTES = 10_000;

    private static LargeObject object(String format, long bytes) {
        return format.equals("CSV") ? LargeObject.csv(bytes) : LargeObject.ndjson(bytes);
    }

    private static InputStream open(LargeObject object, long from) {
        return object.open(object.upload(), from).content();
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDJSON", "CSV"})
    void hasTheSameBytesAtEveryOffset(String format) throws IOException {
        LargeObject object = object(format, BYTES);
        byte[] all = open(object, 0).readAllBytes();

        assertThat(all).hasSize((int) object.size());
        for (int from = 0; from <= all.length; from += from < 200 || from > all.length - 1100 ? 1 : 97) {
            assertThat(open(object, from).readAllBytes())
                    .as("from %d", from)
                    .isEqualTo(Arrays.copyOfRange(all, from, all.length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDJSON", "CSV"})
    void readsTheSameBytesOneByOne(String format) throws IOException {
        LargeObject object = object(format, BYTES);
        byte[] all = open(object, 0).readAllBytes();
        InputStream single = open(object, 0);

        for (byte expected : all) {
            assertThat(single.read()).isEqualTo(expected);
        }
        assertThat(single.read()).isEqualTo(-1);
        assertThat(single.read(new byte[1], 0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDJSON", "CSV"})
    void seeksInAGibibyte(String format) throws IOException {
        LargeObject object = object(format, 1 << 30);

        assertThat(object.size()).isBetween(1L << 30, (1L << 30) + 2000);
        assertThat(open(object, object.size() - 1000).readAllBytes())
                .asString(StandardCharsets.US_ASCII)
                .hasSize(1000)
                .contains("o-" + digits(object.records()), "u-" + digits(object.records()))
                .endsWith("\n");
        assertThat(open(object, object.size()).read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NDJSON", "CSV"})
    void numbersTheRecordsFromOne(String format) throws IOException {
        String content = new String(open(object(format, BYTES), 0).readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(content).contains("o-000000001", "o-000000010").doesNotContain("o-000000000", "o-000000011", "#");
    }
}
