package io.serverlesspipeline.handler.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FieldPathTest {
    private static final Map<String, AttributeValue> FIELDS = Map.of(
            "id", AttributeValue.fromS("1"),
            "user/id", AttributeValue.fromS("2"),
            "a~b", AttributeValue.fromS("3"),
            "user",
                    AttributeValue.fromM(Map.of(
                            "id", AttributeValue.fromS("4"),
                            "tags",
                                    AttributeValue.fromL(List.of(
                                            AttributeValue.fromS("5"),
                                            AttributeValue.fromM(Map.of("name", AttributeValue.fromS("6"))))),
                            "0", AttributeValue.fromS("7"))));

    @ParameterizedTest
    @CsvSource({
        "id, 1",
        "/id, 1",
        "user/id, 2",
        "/user~1id, 2",
        "/a~0b, 3",
        "a~b, 3",
        "/user/id, 4",
        "/user/tags/0, 5",
        "/user/tags/1/name, 6",
        "/user/0, 7",
    })
    void findsTheValue(String path, String value) {
        assertThat(FieldPath.parse(path).in(FIELDS)).isEqualTo(AttributeValue.fromS(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "/x",
                "/",
                "/user/",
                "/user/x",
                "/user/tags/2",
                "/user/tags/-1",
                "/user/tags/-",
                "/user/tags/00",
                "/user/tags/99999999999",
                "/user/tags/name",
                "/id/0",
                "/id/x",
                "/user/id/x",
            })
    void findsNothing(String path) {
        assertThat(FieldPath.parse(path).in(FIELDS)).isNull();
    }

    @Test
    void hasAName_unlessTheFieldIsNested() {
        assertThat(FieldPath.parse("id").name()).isEqualTo("id");
        assertThat(FieldPath.parse("/a~1b").name()).isEqualTo("a/b");
        assertThat(FieldPath.parse("/user/id").name()).isNull();
    }

    @Test
    void rejectsAnEmptyExpression() {
        assertThatThrownBy(() -> FieldPath.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
