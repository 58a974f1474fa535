package io.serverlesspipeline.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
    @Test
    void theMedianIsTheMiddleSample_orTheMeanOfTheTwoMiddleSamples() {
        assertThat(Samples.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Samples.median(List.of(9.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
    }

    @Test
    void theMedianRequiresSamples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.median(List.of()))
                .withMessage("The median requires at least one sample.");
    }

    @Test
    void aQuantileIsTheSampleThatTheShareDoesNotExceed() {
        List<Double> hundred = new ArrayList<>();
        for (double value = 100; value >= 1; value--) {
            hundred.add(value);
        }

        assertThat(Samples.quantile(hundred, 0.99)).isEqualTo(99);
        assertThat(Samples.quantile(hundred, 0)).isEqualTo(1);
    }

    @Test
    void aRatioWithoutScatter_hasAnIntervalOfOnePoint() {
        assertThat(Ratio.of(List.of(1.0, 1.0, 1.0), List.of(4.0, 4.0, 4.0))).isEqualTo(new Ratio(0.25, 0.25, 0.25));
    }

    @Test
    void theIntervalOfARatioContainsTheTrueRatio_inAbout95PercentOfExperiments() {
        Random random = new Random(1);
        int covered = 0;
        for (int experiment = 0; experiment < 60; experiment++) {
            List<Double> subject = new ArrayList<>();
            List<Double> baseline = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                subject.add(100 + random.nextGaussian() * 5);
                baseline.add(200 + random.nextGaussian() * 10);
            }
            Ratio ratio = Ratio.of(subject, baseline);
            covered += ratio.low() <= 0.5 && 0.5 <= ratio.high() ? 1 : 0;
        }

        assertThat(covered).isBetween(52, 60);
    }

    @Test
    void theIntervalOfARatioIsReproducible() {
        List<Double> subject = List.of(1.0, 2.0, 4.0, 3.0);
        List<Double> baseline = List.of(5.0, 9.0, 6.0, 7.0);

        assertThat(Ratio.of(subject, baseline)).isEqualTo(Ratio.of(subject, baseline));
    }

    @Test
    void aRatioRequiresTheSameNumberOfRounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(List.of(1.0, 2.0), List.of(1.0)))
                .withMessage("The subject has 2 samples, but the baseline has 1.");
    }

    @Test
    void aLineFitsCollinearPoints() {
        LinearRegression line = LinearRegression.through(List.of(1.0, 2.0, 4.0), List.of(12.0, 14.0, 18.0));

        assertThat(line.slope()).isCloseTo(2, within(1e-9));
        assertThat(line.intercept()).isCloseTo(10, within(1e-9));
        assertThat(line.fit()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aLineFitsNonlinearPointsPoorly() {
        assertThat(LinearRegression.through(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 4.0, 4.0, 1.0))
                        .fit())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aLineRequiresTwoPoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> LinearRegression.through(List.of(1.0), List.of(1.0)));
    }
}
