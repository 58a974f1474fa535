package io.serverlesspipeline.handler.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TimeToLiveTest {
    private static final Instant EVENT_TIME = Instant.parse("2026-01-31T12:00:00.999Z");

    private static @Nullable Long expiresAt(AttributeValue value) throws RejectedRecordException {
        return TimeToLive.parse("{end}").expiresAt(Map.of("end", value), EVENT_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        // Seconds, up to the year 5138
        "1, 1",
        "1800000000, 1800000000",
        "1800000000.9, 1800000000",
        "1800000000.123456789, 1800000000",
        "000000000000000000000000000000000000000000000000000001800000000, 1800000000",
        "0000000000000000000000000000000000000000000000000000001800000000, 1800000000",
        "1.8e9, 1800000000",
        "99999999999, 99999999999",
        // Milliseconds, from there on
        "100000000000, 100000000",
        "1800000000999, 1800000000",
        "253402300799999, 253402300799",
        // Instants
        "2030-01-01T00:00:00Z, 1893456000",
        "2030-01-01T00:00:00.999Z, 1893456000",
        "2030-01-01T01:00:00+01:00, 1893456000",
        "' 2030-01-01T00:00:00Z ', 1893456000",
        // Durations after the event
        "P0D, 1769860800",
        "P30D, 1772452800",
        "P2W, 1771070400",
        "P1M, 1772280000",
        "P1Y, 1801396800",
        "PT1H, 1769864400",
        "P1DT12H, 1769990400",
        "PT0.001S, 1769860801",
    })
    void readsEachFormat(String text, long seconds) throws RejectedRecordException {
        assertThat(expiresAt(AttributeValue.fromS(text))).isEqualTo(seconds);
    }

    @Test
    void readsNumbers() throws RejectedRecordException {
        assertThat(expiresAt(AttributeValue.fromN("1800000000"))).isEqualTo(1800000000L);
        assertThat(expiresAt(AttributeValue.fromN("1800000000999"))).isEqualTo(1800000000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "0",
                "-1",
                "0.5",
                "soon",
                "2030-01-01",
                "2030-13-01T00:00:00Z",
                "2030-01-01T00:00:00",
                "P",
                "PT",
                "P-1D",
                "-P1D",
                "P1DT-48H",
                "P30",
                "P999999999Y",
                "PT999999999999999999H",
                "253402300800000",
                "1e18",
                "1e400",
                "1e2147483648",
                "NaN",
                "00000000000000000000000000000000000000000000000000000001800000000",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z"
            })
    void rejectsEverythingElse(String text) {
        assertThatThrownBy(() -> expiresAt(AttributeValue.fromS(text)))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("end isn't a valid expiry time")
                .hasMessageContaining("P30D");
    }

    @Test
    void rejectsAListOrAMap() {
        assertThatThrownBy(() -> expiresAt(AttributeValue.fromL(List.of())))
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("end");
        assertThatThrownBy(() -> expiresAt(AttributeValue.fromM(Map.of()))).isInstanceOf(RejectedRecordException.class);
    }

    @Test
    void isAbsent_whenTheFieldIsMissingOrNullOrEmpty() throws RejectedRecordException {
        assertThat(TimeToLive.parse("{end}").expiresAt(Map.of(), EVENT_TIME)).isNull();
        assertThat(expiresAt(AttributeValue.fromNul(true))).isNull();
        assertThat(expiresAt(AttributeValue.fromS(""))).isNull();
    }

    @Test
    void isTheSameForEveryRecord_whenTheTemplateIsADuration() throws RejectedRecordException {
        assertThat(TimeToLive.parse("P30D").expiresAt(Map.of(), EVENT_TIME)).isEqualTo(1772452800L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{a}{b}", "x{a}", "{a", "a}", "30", "P", "P-1D", "2030-01-01T00:00:00Z"})
    void rejectsOtherTemplates(String template) {
        assertThatThrownBy(() -> TimeToLive.parse(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P30D");
    }
}
