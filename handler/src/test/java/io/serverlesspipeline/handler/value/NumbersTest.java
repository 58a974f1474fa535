package io.serverlesspipeline.handler.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "0e999, 0",
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "100, 100",
        "1E2, 100",
        "-12.50, -12.5",
        "0.1, 0.1",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
        "0.12345678901234567890123456789012345678, 0.12345678901234567890123456789012345678",
        "123456789012345678901234567890123456780000, 1.2345678901234567890123456789012345678E+41",
        "1e125, 1E+125",
        "9.9999999999999999999999999999999999999e125, 9.9999999999999999999999999999999999999E+125",
        "1e-130, 1E-130",
        "-1e-130, -1E-130",
        "1e39, 1000000000000000000000000000000000000000",
        "1e40, 1E+40",
    })
    void hasOneFormForEachValue(String text, String canonical) throws RejectedRecordException {
        assertThat(Numbers.canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789"})
    void rejectsMoreDigitsThanDynamoDbSupports(String text) {
        assertThatThrownBy(() -> Numbers.canonical(text))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessage("A number has 39 significant digits; DynamoDB supports 38.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e126",
                "10e125",
                "-1e126",
                "1e-131",
                "0.1e-130",
                "1e2147483647",
                "1e-2147483647",
                "1e99999999999"
            })
    void rejectsNumbersOutOfDynamoDbsRange(String text) {
        assertThatThrownBy(() -> Numbers.canonical(text))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("out of DynamoDB's range");
    }
}
