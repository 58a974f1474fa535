package io.serverlesspipeline.handler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerTest {
    @Test
    void padsToAFixedWidth() {
        assertThat(Sequencer.of("0055AED6DCD90281E5").text()).isEqualTo("000000000000000055AED6DCD90281E5");
    }

    @Test
    void marksALongerValue_soThatItFollowsAllThatFitTheWidth() {
        assertThat(Sequencer.of("F".repeat(32)).text()).isEqualTo("F".repeat(32));
        assertThat(Sequencer.of("1" + "0".repeat(32)).text()).isEqualTo("G0000000033" + "1" + "0".repeat(32));
    }

    @Test
    void isTheSame_whateverTheCaseAndThePadding() {
        assertThat(Sequencer.of("00ab")).isEqualTo(Sequencer.of("AB"));
    }

    @Test
    void ordersAsTextAsItOrdersAsANumber_whateverTheLength() {
        Random random = new Random(1);
        List<BigInteger> values = Stream.generate(() -> new BigInteger(1 + random.nextInt(400), random))
                .limit(2000)
                .toList();

        List<BigInteger> byText = values.stream()
                .sorted(Comparator.comparing(
                        value -> Sequencer.of(hexadecimal(value, random)).text()))
                .toList();

        assertThat(byText).isSorted();
    }

    private static String hexadecimal(BigInteger value, Random random) {
        String digits = "0".repeat(random.nextInt(5)) + value.toString(16);
        return random.nextBoolean() ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "00", "xyz", "-1", "1 ", "٣"})
    void isOlderThanAnyOther_whenAbsentOrNoNumber(String given) {
        assertThat(Sequencer.of(given).text())
                .isEqualTo("0".repeat(32))
                .isLessThan(Sequencer.of("1").text());
    }
}
