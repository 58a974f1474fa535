package io.serverlesspipeline.handler.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.record.CsvOptions.FieldType;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CsvValuesTest {
    private static AttributeValue convert(FieldType type, String value, char decimalSeparator)
            throws RejectedRecordException {
        CsvOptions options =
                new CsvOptions(null, '"', List.of(), false, Set.of("NULL", "\\N"), Map.of("a", type), decimalSeparator);
        return new CsvValues(options, new JsonRecordParser(32, 1024)).convert("a", value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ".|1|1",
                ".|1.50|1.5",
                ".|1,234.5|1234.5",
                ".|1,234,567|1234567",
                ".|-.5|-0.5",
                ".|+7|7",
                ".| 7 |7",
                ".|1e3|1000",
                ".|1.|1",
                ".|007|7",
                ",|1,50|1.5",
                ",|1.234,5|1234.5",
                ",|1 234 567,8|1234567.8",
                ",|1\u202f234|1234",
                ",|1'234|1234",
                ",|-,5|-0.5",
                ",|1.234|1234",
                ",|1234|1234",
                ",|1,5E2|150",
            })
    void readsNumbers(char decimalSeparator, String value, String number) throws RejectedRecordException {
        assertThat(convert(FieldType.NUMBER, value.replace("\\u202f", "\u202f"), decimalSeparator))
                .isEqualTo(AttributeValue.fromN(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ".|1.234,5",
                ".|1,23",
                ".|1,2345",
                ".|1234,567",
                ".|,5",
                ".|1 234",
                ".|x",
                ".|-",
                ".|.",
                ".|e5",
                ".|.e5",
                ".|+e5",
                ".|1e",
                ".|0x10",
                ".|NaN",
                ".|1 2",
                ".|--1",
                ".|1..2",
                ".|1,,234",
                ",|1,234.5",
                ",|1.23",
                ",|,e5",
                ",|,",
                ",|1.2345",
            })
    void rejectsWhatIsNoNumber(char decimalSeparator, String value) {
        assertThatThrownBy(() -> convert(FieldType.NUMBER, value, decimalSeparator))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("The value of the column a isn't a number with the decimal separator " + decimalSeparator
                        + ".");
    }

    @Test
    void rejectsALongNumber_withoutParsingIt() {
        assertThatThrownBy(() -> convert(FieldType.NUMBER, "1".repeat(100_000), '.'))
                .isInstanceOf(RejectedRecordException.class);
        assertThatThrownBy(() -> convert(FieldType.NUMBER, "1,234".repeat(199) + ",", '.'))
                .isInstanceOf(RejectedRecordException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " True "})
    void readsBooleans(String value) throws RejectedRecordException {
        assertThat(convert(FieldType.BOOLEAN, value, '.').bool()).isTrue();
        assertThat(convert(FieldType.BOOLEAN, value.toLowerCase(Locale.ROOT).replace("true", "false"), '.')
                        .bool())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "yes", "truee"})
    void rejectsWhatIsNoBoolean(String value) {
        assertThatThrownBy(() -> convert(FieldType.BOOLEAN, value, '.'))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("The value of the column a isn't true or false.");
    }

    @Test
    void readsJson() throws RejectedRecordException {
        assertThat(convert(FieldType.JSON, " {\"a\":[1,null]} ", '.'))
                .isEqualTo(AttributeValue.fromM(Map.of(
                        "a", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "1 2", "x", "{}x", "[1,]"})
    void rejectsWhatIsNoJson(String value) {
        assertThatThrownBy(() -> convert(FieldType.JSON, value, '.'))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("The value of the column a isn't valid JSON.");
    }

    @Test
    void rejectsJson_beyondTheLimitsOfRecords() {
        assertThatThrownBy(() -> convert(FieldType.JSON, "[".repeat(40) + "]".repeat(40), '.'))
                .hasMessageContaining("nested deeper than 32 levels");
        assertThatThrownBy(() -> convert(FieldType.JSON, "\"" + "x".repeat(2000) + "\"", '.'))
                .hasMessageContaining("more than 1024 bytes");
    }

    @Test
    void knowsTheValuesThatMeanNothing() {
        CsvOptions options = new CsvOptions(null, '"', List.of(), false, Set.of("NULL"), Map.of(), '.');
        CsvValues values = new CsvValues(options, new JsonRecordParser(32, 1024));

        assertThat(values.isNull("NULL")).isTrue();
        assertThat(values.isNull("null")).isFalse();
    }
}
