package io.serverlesspipeline.benchmark.report;

import io.serverlesspipeline.benchmark.statistics.Ratio;
import java.util.Locale;

/** Formats numbers with a decimal point and only significant digits. */
final class FormattedNumbers {
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private FormattedNumbers() {}

    /** Formats a number with three significant digits, or as an integer if it has more. */
    static String of(double value) {
        int decimals = value >= HUNDRED ? 0 : value >= TEN ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Formats a ratio with its confidence interval. */
    static String of(Ratio ratio) {
        return precise(ratio.estimate()) + " (" + precise(ratio.low()) + "–" + precise(ratio.high()) + ")";
    }

    /** Formats a number with two decimal places, or with three if it is below one tenth. */
    static String precise(double value) {
        return value < 0.1
                ? String.format(Locale.ROOT, "%.3f", value)
                : value >= TEN ? of(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
