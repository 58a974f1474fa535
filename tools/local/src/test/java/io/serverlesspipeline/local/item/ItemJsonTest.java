package io.serverlesspipeline.local.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ItemJsonTest {
    @Test
    void writesEveryTypeAsPlainJson() {
        assertThat(json(AttributeValue.fromS("text"))).isEqualTo("\"text\"");
        assertThat(json(AttributeValue.fromN("12345678901234567890.5"))).isEqualTo("12345678901234567890.5");
        assertThat(json(AttributeValue.fromBool(true))).isEqualTo("true");
        assertThat(json(AttributeValue.fromNul(true))).isEqualTo("null");
        assertThat(json(AttributeValue.fromB(SdkBytes.fromUtf8String("hi")))).isEqualTo("\"aGk=\"");
        assertThat(json(AttributeValue.fromSs(List.of("a", "b")))).isEqualTo("[\"a\",\"b\"]");
        assertThat(json(AttributeValue.fromNs(List.of("1", "2")))).isEqualTo("[1,2]");
        assertThat(json(AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("hi")))))
                .isEqualTo("[\"aGk=\"]");
        assertThat(json(AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("a")))))
                .isEqualTo("[1,\"a\"]");
        assertThat(json(AttributeValue.fromM(Map.of("a", AttributeValue.fromN("1")))))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void writesAnArray_withTheKeyFirstInEachItem() throws Exception {
        String array = ItemJson.array(List.of(Map.of(
                "a", AttributeValue.fromS("first by alphabet"),
                "SK", AttributeValue.fromS("PROFILE"),
                "PK", AttributeValue.fromS("USER#1"))));

        assertThat(new ObjectMapper().readTree(array).get(0).fieldNames())
                .toIterable()
                .containsExactly("PK", "SK", "a");
        assertThat(new ObjectMapper().readTree(ItemJson.array(List.of()))).isEmpty();
    }

    private static String json(AttributeValue value) {
        return ItemJson.value(value).toString();
    }
}
