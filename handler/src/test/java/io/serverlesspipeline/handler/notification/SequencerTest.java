package io.serverlesspipeline.handler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerTest {
    private static int compare(String one, String other) {
        return Integer.signum(
                Sequencer.of(one).value().compareTo(Sequencer.of(other).value()));
    }

    @Test
    void prefixesItsDigits() {
        assertThat(Sequencer.of("0055AED6DCD90281E5").value()).isEqualTo("x0055AED6DCD90281E5");
    }

    @ParameterizedTest
    @CsvSource({
        // A whole second later, without trailing zeros of the fraction.
        "0055AED6DCD90281E5, 0055AED6DD",
        "0055AED6DCD90281E5, 0055AED6DCD90281E6",
        "0055AED6DCD902, 0055AED6DCD90281E5",
        "0055AED6DC, 0055AED6DC01",
        "0055aed6dcff, 0055AED6DD",
        "0055AED6DCFF, 0055aed6dd",
        "00FFFFFFFFFF, 01",
        "1, 2",
        "10, 9",
        "F, FF",
    })
    void followsAnother_asS3Compares(String older, String newer) {
        assertThat(compare(older, newer)).isEqualTo(-1);
        assertThat(compare(newer, older)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0055AED6DD, 0055AED6DD00", "0055aed6dd, 0055AED6DD", "0055AED6DD0, 0055aed6dd0000", "00, 000"})
    void equalsAnother_whateverTheCaseAndThePadding(String one, String other) {
        assertThat(Sequencer.of(one)).isEqualTo(Sequencer.of(other));
    }

    @Test
    void isOrderedAsS3OrdersIt_whateverTheLength() {
        Random random = new Random(1);
        for (int pair = 0; pair < 20_000; pair++) {
            String one = digits(random);
            // Half of the pairs share a prefix.
            String other = random.nextBoolean()
                    ? digits(random)
                    : one.substring(0, random.nextInt(one.length() + 1)) + digits(random);

            assertThat(compare(one, other)).as("%s and %s", one, other).isEqualTo(padded(one, other));
        }
    }

    private static String digits(Random random) {
        StringBuilder digits = new StringBuilder();
        for (int length = 1 + random.nextInt(40); length > 0; length--) {
            digits.append(random.nextInt(3) == 0 ? "0" : Integer.toHexString(random.nextInt(16)));
        }
        digits.append("0".repeat(random.nextInt(4)));
        return random.nextBoolean() ? digits.toString() : digits.toString().toUpperCase(Locale.ROOT);
    }

    /** Compares as the Amazon S3 User Guide describes. */
    private static int padded(String one, String other) {
        int length = Math.max(one.length(), other.length());
        String left = one + "0".repeat(length - one.length());
        String right = other + "0".repeat(length - other.length());
        return Integer.signum(left.toLowerCase(Locale.ROOT).compareTo(right.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "00", "xyz", "x", "-1", "1 ", "٣"})
    void isOlderThanAnyOther_whenAbsentOrNotHexadecimal(String given) {
        assertThat(Sequencer.of(given)).isEqualTo(Sequencer.of(null));
        assertThat(Sequencer.of(given).value())
                .isLessThan(Sequencer.of("0000000000000001").value());
    }

    @Test
    void canBeReadFromItsOwnValue() {
        Sequencer sequencer = Sequencer.of("0055aed6dcd90281e500");

        assertThat(Sequencer.of(sequencer.value())).isEqualTo(sequencer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000055AED6DCD90281", "G0000000033FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"})
    void sortsAfterLeftPaddedSequencers(String leftPadded) {
        assertThat(leftPadded).isLessThan(Sequencer.PREFIX);
        assertThat(Sequencer.of(null).value()).isGreaterThan(Sequencer.PREFIX);
    }
}
