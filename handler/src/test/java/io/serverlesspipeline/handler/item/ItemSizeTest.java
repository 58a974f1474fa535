package io.serverlesspipeline.handler.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {
    /** Returns the size of a value alone; its name has one byte. */
    private static long of(AttributeValue value) {
        return ItemSize.of(Map.of("a", value)).bytes() - 1;
    }

    @Test
    void isZero_withoutAttributes() {
        assertThat(ItemSize.of(Map.of()).bytes()).isZero();
    }

    @Test
    void addsUpNamesAndValues() {
        assertThat(ItemSize.of(Map.of("one", AttributeValue.fromS("1234"), "é", AttributeValue.fromBool(true)))
                        .bytes())
                .isEqualTo(3 + 4 + 2 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "\u007f", "\u0080", "é", "\u07ff", "\u0800", "€", "\uffff", "😀", "a😀é€b", "\u0000"})
    void countsStringsInUtf8(String text) {
        assertThat(of(AttributeValue.fromS(text))).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void countsAnyStringInUtf8() {
        Random random = new Random(1);
        for (int attempt = 0; attempt < 1000; attempt++) {
            String text = random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT)
                    .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(of(AttributeValue.fromS(text))).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2",
        "10, 2",
        "100, 2",
        "1000, 2",
        "12, 2",
        "123, 3",
        "1234, 3",
        "0.1, 2",
        "0.12, 2",
        "0.123, 3",
        "1.2, 3",
        "12.34, 3",
        "1.23, 3",
        "-1, 3",
        "-0.5, 3",
        "-1234, 4",
        "1E+125, 2",
        "1E-130, 2",
        "1E-129, 2",
        "12345678901234567890123456789012345678, 20",
        "1.2345678901234567890123456789012345678, 21",
        "-1.2345678901234567890123456789012345678, 22",
    })
    void countsDigitsInPairs(String number, long size) {
        assertThat(of(AttributeValue.fromN(number))).isEqualTo(size);
    }

    @Test
    void countsOneByte_forABooleanOrANull() {
        assertThat(of(AttributeValue.fromBool(false))).isEqualTo(1);
        assertThat(of(AttributeValue.fromNul(true))).isEqualTo(1);
    }

    @Test
    void countsThreeBytes_forAnEmptyListOrMap() {
        assertThat(of(AttributeValue.fromL(List.of()))).isEqualTo(3);
        assertThat(of(AttributeValue.fromM(Map.of()))).isEqualTo(3);
    }

    @Test
    void countsOneByteMore_forEachElement() {
        AttributeValue text = AttributeValue.fromS("12345");
        assertThat(of(AttributeValue.fromL(List.of(text, text)))).isEqualTo(3 + 2 * (1 + 5));
        assertThat(of(AttributeValue.fromM(Map.of("ab", text, "cd", text)))).isEqualTo(3 + 2 * (1 + 2 + 5));
        assertThat(of(AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("k", text))))))
                .isEqualTo(3 + 1 + 3 + 1 + 1 + 5);
    }
}
