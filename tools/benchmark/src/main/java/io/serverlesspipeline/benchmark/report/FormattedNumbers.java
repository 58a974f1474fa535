package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.statistics.Ratio;
import java.util.Locale;

/** Writes numbers for people, always with a point, and with as many digits as mean something. */
final class FormattedNumbers {
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private FormattedNumbers() {}

    /** Returns three significant digits, or all digits before the point. */
    static String of(double value) {
        int decimals = value >= HUNDRED ? 0 : value >= TEN ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Returns a ratio with its interval. */
    static String of(Ratio ratio) {
        return precise(ratio.estimate()) + " (" + precise(ratio.low()) + "–" + precise(ratio.high()) + ")";
    }

    /** Returns two decimal places, three below one tenth. */
    static String precise(double value) {
        return value < 0.1
                ? String.format(Locale.ROOT, "%.3f", value)
                : value >= TEN ? of(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
