package io.serverlesspipeline.handler.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class JsonReadingTest {
    private static final String TOO_LONG = "x".repeat(ReadRecords.LINE_BYTES);

    private ReadRecords read(String content) {
        return ReadRecords.of(Format.JSON, content);
    }

    @Test
    void readsOneObject() {
        assertThat(read(" {\n  \"a\" : 1\n}\n").fields()).containsExactly(number(1));
    }

    @Test
    void readsEachElementOfAnArray() {
        ReadRecords records = read(" [ {\"a\":1} ,\n{\"a\":2}, {\"a\":3} ] \n");
        assertThat(records.fields()).containsExactly(number(1), number(2), number(3));
        assertThat(records.starts()).containsExactly(3L, 13L, 22L);
    }

    @Test
    void readsASequenceOfObjects() {
        assertThat(read("{\"a\":1}{\"a\":2}\n{\"a\":3}").fields()).containsExactly(number(1), number(2), number(3));
    }

    @Test
    void readsNothing_fromEmptyContent() {
        assertThat(read("[]").fields()).isEmpty();
        assertThat(read(" [ ] ").fields()).isEmpty();
        assertThat(read("").fields()).isEmpty();
        assertThat(read("\n\n").fields()).isEmpty();
    }

    @Test
    void ignoresBracketsInStrings() {
        String content = "[{\"a\":\"]}{[\\\"],\\\\\"},{\"b\":[\"}\"]}]";
        assertThat(read(content).fields())
                .containsExactly(
                        Map.of("a", AttributeValue.fromS("]}{[\"],\\")),
                        Map.of("b", AttributeValue.fromL(List.of(AttributeValue.fromS("}")))));
    }

    @Test
    void rejectsAnElementThatIsMalformedInside_andContinues() {
        ReadRecords records = read("[{\"a\":1},{\"a\" 2},{\"a\":tru},{\"a\":[}},4,\"x\",null,{\"a\":4}]");
        assertThat(records.fields()).containsExactly(number(1), number(4));
        assertThat(records.numbersRejected()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void treatsEverythingAfterAnUnclosedBracketAsNested() {
        ReadRecords records = read("[{\"a\":1},{\"a\":[},{\"a\":3}]");
        assertThat(records.fields()).containsExactly(number(1));
        assertThat(records.numbersRejected()).containsExactly(2L);
        assertThat(records.failure()).contains("truncated");
    }

    @Test
    void rejectsAnElementThatIsMissing() {
        ReadRecords records = read("[{\"a\":1},,{\"a\":3},]");
        assertThat(records.fields()).containsExactly(number(1), number(3));
        assertThat(records.numbersRejected()).containsExactly(2L, 4L);
    }

    @Test
    void rejectsAnElementThatIsTooLong_andContinues() {
        ReadRecords records = read("[{\"a\":\"" + TOO_LONG + "\"},{\"a\":2}]");
        assertThat(records.fields()).containsExactly(number(2));
        assertThat(records.rejections()).containsExactly("1: The record is longer than 1024 bytes.");
    }

    @Test
    void rejectsAnElementThatIsNestedTooDeep_andContinues() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        ReadRecords records = read("[{\"a\":" + deep + "},{\"a\":2}]");
        assertThat(records.fields()).containsExactly(number(2));
        assertThat(records.numbersRejected()).containsExactly(1L);
    }

    @Test
    void doesNotCountTheArrayAsALevel() {
        assertThat(read("[" + "{\"a\":".repeat(32) + "1" + "}".repeat(32) + "]").fields())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "[{\"a\":1}", "[{\"a\":1},", "[{\"a\":1},{\"a\"", "{\"a\":1}{", "{\"a\":\"", "{\"a\":\"\\"})
    void stops_whenTheFileIsTruncated(String content) {
        ReadRecords records = read(content);
        assertThat(records.fields().size()).isLessThanOrEqualTo(1);
        assertThat(records.failure()).contains("truncated");
    }

    @Test
    void stops_whenACommaIsMissing() {
        ReadRecords records = read("[{\"a\":1} {\"a\":2}]");
        assertThat(records.fields()).containsExactly(number(1));
        assertThat(records.failure()).isEqualTo("The JSON array lacks a comma before offset 9.");
    }

    @Test
    void stops_whenMoreDataFollowsTheArray() {
        ReadRecords records = read("[{\"a\":1}]\n{\"a\":2}");
        assertThat(records.fields()).containsExactly(number(1));
        assertThat(records.failure()).isEqualTo("The JSON array is followed by more data at offset 10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello world", "42", "\"text\"", "null", "}", ",{\"a\":2}", "[{\"a\":2}]"})
    void stops_whenThereIsNoObject(String garbage) {
        ReadRecords records = read("{\"a\":1}\n" + garbage);
        assertThat(records.fields()).containsExactly(number(1));
        assertThat(records.rejections()).isEmpty();
        assertThat(records.failure()).startsWith("Expected a JSON object at offset 8;");
    }

    private static Map<String, AttributeValue> number(int value) {
        return Map.of("a", AttributeValue.fromN(Integer.toString(value)));
    }
}
