package io.serverlesspipeline.handler.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NdjsonReadingTest {
    private static final String TOO_LONG = "x".repeat(ReadRecords.LINE_BYTES);

    private ReadRecords read(String content) {
        return ReadRecords.of(Format.NDJSON, content);
    }

    @Test
    void readsEachLine() {
        ReadRecords records = read("{\"a\":1}\n{\"a\":2}\n{\"a\":3}");
        assertThat(records.fields()).containsExactly(number(1), number(2), number(3));
        assertThat(records.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(records.starts()).containsExactly(0L, 8L, 16L);
    }

    @Test
    void treatsCarriageReturnsAsWhitespace() {
        assertThat(read("{\"a\":1}\r\n{\"a\":2}\r\n").fields()).containsExactly(number(1), number(2));
    }

    @Test
    void skipsEmptyLines_withoutCountingThem() {
        ReadRecords records = read("\n\r\n{\"a\":1}\n \t\n{\"a\":2}\n\n");
        assertThat(records.fields()).containsExactly(number(1), number(2));
        assertThat(records.numbers()).containsExactly(1L, 2L);
    }

    @Test
    void rejectsALineThatIsNotJson_andContinues() {
        ReadRecords records = read("{\"a\":1}\n{\"a\":\n{\"a\":3}\n");
        assertThat(records.fields()).containsExactly(number(1), number(3));
        assertThat(records.rejections())
                .containsExactly("2: The record isn't valid JSON: the error is at character 5.");
    }

    @Test
    void rejectsALineThatIsTooLong_andContinues() {
        ReadRecords records = read("{\"a\":1}\n" + TOO_LONG + "x\n{\"a\":3}\n");
        assertThat(records.fields()).containsExactly(number(1), number(3));
        assertThat(records.rejections()).containsExactly("2: The record is longer than 1024 bytes.");
    }

    @Test
    void readsALineOfTheMaximumLength() {
        String line = "{\"a\":1}" + " ".repeat(ReadRecords.LINE_BYTES - 7);
        assertThat(read(line + "\n").fields()).containsExactly(number(1));
        assertThat(read(line + " \n").rejections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "null", "true", "[{}]"})
    void rejectsAValueThatIsNotAnObject(String value) {
        assertThat(read(value).rejections()).containsExactly("1: The record isn't a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}1", "{},"})
    void rejectsALineWithMoreThanOneValue(String line) {
        assertThat(read(line).rejections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":\"\u0000\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":1}\u0000",
                "\uFEFF\uFEFF{}",
                "{\"a\":\"\\x\"}",
                "/* comment */{}"
            })
    void rejectsInvalidJson(String line) {
        assertThat(read("{\"a\":1}\n" + line + "\n").rejections())
                .singleElement()
                .asString()
                .startsWith("2: The record isn't valid JSON");
    }

    @Test
    void rejectsAFieldThatOccursTwice_atAnyLevel() {
        assertThat(read("{\"a\":1,\"a\":1}\n{\"b\":{\"a\":1,\"a\":2}}\n{\"a\":{\"a\":1}}")
                        .rejections())
                .containsExactly(
                        "1: A field occurs twice in the same object.", "2: A field occurs twice in the same object.");
    }

    @Test
    void rejectsAFieldWithoutAName() {
        assertThat(read("{\"\":1}").rejections()).singleElement().asString().contains("name is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "x\\ude00", "\\ude00\\ud83d"})
    void rejectsUnpairedSurrogates(String escaped) {
        assertThat(read("{\"a\":\"" + escaped + "\"}").rejections())
                .containsExactly("1: The record contains an unpaired surrogate.");
        assertThat(read("{\"" + escaped + "\":1}").rejections()).hasSize(1);
    }

    @Test
    void readsSurrogatePairs() {
        assertThat(read("{\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}").fields())
                .containsExactly(Map.of("😀", AttributeValue.fromS("😀")));
    }

    @Test
    void rejectsWhatIsNotUtf8_andContinues() {
        byte[] content = "{\"a\":\"é\"}\n{\"a\":1}\n".getBytes(ISO_8859_1);
        ReadRecords records = ReadRecords.of(Format.NDJSON, content);
        assertThat(records.rejections()).containsExactly("1: The record isn't valid UTF-8.");
        assertThat(records.fields()).containsExactly(number(1));
    }

    @Test
    void rejectsWhatIsNestedTooDeep() {
        assertThat(read(nested(32)).fields()).hasSize(1);
        assertThat(read(nested(33)).rejections()).containsExactly("1: The record is nested deeper than 32 levels.");
        assertThat(read("{\"a\":" + "[".repeat(500)).rejections())
                .containsExactly("1: The record is nested deeper than 32 levels.");
    }

    private String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    @Test
    void rejectsANumberThatIsTooLong() {
        String line = "{\"a\":" + "1".repeat(1001) + "}";
        assertThat(read(line).rejections()).singleElement().asString().contains("more than 1000 characters");
    }

    @Test
    void keepsEveryTypeOfValue() {
        assertThat(read("""
                        {"s":"text","e":"","n":1.10,"t":true,"f":false,"z":null,"l":[1,[],{}],"m":{"a":{"b":"c"}}}
                        """).fields())
                .containsExactly(Map.of(
                        "s", AttributeValue.fromS("text"),
                        "e", AttributeValue.fromS(""),
                        "n", AttributeValue.fromN("1.1"),
                        "t", AttributeValue.fromBool(true),
                        "f", AttributeValue.fromBool(false),
                        "z", AttributeValue.fromNul(true),
                        "l",
                                AttributeValue.fromL(List.of(
                                        AttributeValue.fromN("1"),
                                        AttributeValue.fromL(List.of()),
                                        AttributeValue.fromM(Map.of()))),
                        "m",
                                AttributeValue.fromM(
                                        Map.of("a", AttributeValue.fromM(Map.of("b", AttributeValue.fromS("c")))))));
    }

    private static Map<String, AttributeValue> number(int value) {
        return Map.of("a", AttributeValue.fromN(Integer.toString(value)));
    }
}
