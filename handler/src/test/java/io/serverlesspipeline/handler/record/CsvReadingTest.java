package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CsvReadingTest {
    private static final String TOO_LONG = "x".repeat(ReadRecords.LINE_BYTES);

    private ReadRecords read(String content) {
        return ReadRecords.of(Format.CSV, content);
    }

    private Map<String, AttributeValue> row(String... namesAndValues) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put(namesAndValues[index], AttributeValue.fromS(namesAndValues[index + 1]));
        }
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEachRow_whateverEndsTheLines(String end) {
        ReadRecords records = read(String.join(end, "type,a", "t,1", "t,2"));
        assertThat(records.fields()).containsExactly(row("type", "t", "a", "1"), row("type", "t", "a", "2"));
        assertThat(records.numbers()).containsExactly(1L, 2L);
        assertThat(read(String.join(end, "type,a", "t,1", "")).fields()).hasSize(1);
    }

    @Test
    void keepsEveryValueAsAString() {
        assertThat(read("type,a\n007,1.50\n").fields()).containsExactly(row("type", "007", "a", "1.50"));
    }

    @Test
    void readsQuotedValues_withCommasAndQuotesAndLineBreaks() {
        ReadRecords records = read("type,\"a\"\n\"t\",\"x,\"\"y\"\"\r\nz\n\"\nt,2\n");
        assertThat(records.fields())
                .containsExactly(row("type", "t", "a", "x,\"y\"\r\nz\n"), row("type", "t", "a", "2"));
    }

    @Test
    void omitsAnEmptyValue_butNotAQuotedOne() {
        assertThat(read("type,a,b\nt,,\"\"\n").fields()).containsExactly(row("type", "t", "b", ""));
    }

    @Test
    void skipsEmptyLines() {
        assertThat(read("\n\ntype,a\n\n\r\nt,1\n\n").fields()).containsExactly(row("type", "t", "a", "1"));
    }

    @Test
    void rejectsARaggedRow_andContinues() {
        ReadRecords records = read("type,a\nt\nt,1,x\nt,2\n ,\n");
        assertThat(records.rejections())
                .containsExactly(
                        "1: The row has 1 values; there are 2 columns.",
                        "2: The row has 3 values; there are 2 columns.");
        assertThat(records.fields()).containsExactly(row("type", "t", "a", "2"), row("type", " "));
    }

    @Test
    void rejectsARowWithInvalidQuotationMarks_andContinues() {
        ReadRecords records = read("type,a\nt,\"x\"y\nt,2\n");
        assertThat(records.rejections()).singleElement().asString().startsWith("1: The row's quotation marks");
        assertThat(records.fields()).containsExactly(row("type", "t", "a", "2"));
    }

    @Test
    void keepsAQuotationMarkInsideAnUnquotedValue() {
        assertThat(read("type,a\nt,x\"y\nt,2\n").fields())
                .containsExactly(row("type", "t", "a", "x\"y"), row("type", "t", "a", "2"));
    }

    @Test
    void rejectsEverythingAfterAnUnclosedQuotationMark() {
        ReadRecords records = read("type,a\nt,1\nt,\"2\nt,3\n");
        assertThat(records.fields()).hasSize(1);
        assertThat(records.numbersRejected()).containsExactly(2L);
    }

    @Test
    void rejectsARowThatIsTooLong_evenAcrossLines_andContinues() {
        ReadRecords records = read("type,a\nt,\"" + TOO_LONG + "\n\"\nt,2\n");
        assertThat(records.rejections()).containsExactly("1: The record is longer than 1024 bytes.");
        assertThat(records.fields()).containsExactly(row("type", "t", "a", "2"));
    }

    @Test
    void rejectsARowThatIsNotUtf8_andContinues() {
        ReadRecords records = ReadRecords.of(Format.CSV, "type,a\nt,é\nt,2\n".getBytes(ISO_8859_1));
        assertThat(records.rejections()).containsExactly("1: The record isn't valid UTF-8.");
        assertThat(records.fields()).containsExactly(row("type", "t", "a", "2"));
    }

    @Test
    void keepsNulCharacters() {
        assertThat(read("type,a\nt,\u0000\n").fields()).containsExactly(row("type", "t", "a", "\u0000"));
    }

    @Test
    void readsNothing_whenThereIsOnlyAHeader() {
        assertThat(read("type,a\n").fields()).isEmpty();
        assertThat(read("").fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "type,a,a\n", "type,,b\n", "type,\"\"\n", "type,\"a\nt,1\n", "type,\"a\"b\n"})
    void stops_whenTheHeaderIsInvalid(String content) {
        assertThat(read(content).failure()).startsWith("The CSV header");
    }

    @Test
    void stops_whenTheHeaderIsTooLong() {
        assertThat(read("type," + TOO_LONG + "\n").failure()).isEqualTo("The CSV header is longer than 1024 bytes.");
    }

    @Test
    void stops_whenTheHeaderIsNotUtf8() {
        assertThat(ReadRecords.of(Format.CSV, "type,é\n".getBytes(ISO_8859_1)).failure())
                .isEqualTo("The CSV header isn't valid UTF-8.");
    }
}
