package io.serverlesspipeline.handler.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.table.PutCondition;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionExpressionTest {
    private static boolean holds(String expression) {
        return ConditionExpression.holds(
                new PutCondition(
                        expression,
                        Map.of("#text", "text", "#number", "number", "#none", "none"),
                        Map.of(
                                ":b", AttributeValue.fromS("b"),
                                ":z", AttributeValue.fromS("Z"),
                                ":emoji", AttributeValue.fromS("😀"),
                                ":ten", AttributeValue.fromN("10"))),
                Map.of("text", AttributeValue.fromS("a"), "number", AttributeValue.fromN("9")));
    }

    @ParameterizedTest
    @CsvSource({
        "attribute_exists(text), true",
        "attribute_exists(#none), false",
        "attribute_not_exists(#none), true",
        "NOT attribute_exists(text), false",
        "#text < :b, true",
        "#text < :z, false",
        "#text >= :b, false",
        "#text <= :b, true",
        "#text > :z, true",
        "#text < :emoji, true",
        "#number < :ten, true",
        "#number > :ten, false",
        "#text = :b, false",
        "#text <> :b, true",
        // An absent attribute, or another type, is unequal and unordered
        "#none = :b, false",
        "#none <> :b, true",
        "#none < :b, false",
        "#none >= :b, false",
        "#text < :ten, false",
        "#text <> :ten, true",
        // AND takes precedence over OR
        "#text = :b AND #text = :b OR #text < :b, true",
        "#text < :b OR #text = :b AND #text = :b, true",
        "(#text < :b OR #text = :b) AND #text = :b, false",
    })
    void isEvaluatedLikeDynamoDb(String expression, boolean expected) {
        assertThat(holds(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#text", "#text <", "#text < :b)", "(#text < :b", "#other < :b", "#text < :c", "#text ! :b"})
    void isRejected_whenMalformed(String expression) {
        assertThatThrownBy(() -> holds(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
