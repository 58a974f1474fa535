package io.serverlesspipeline.local.output;

import java.time.Duration;
import java.util.Locale;

/** Formats durations for people: {@code 0.4 s}, {@code 12.3 s}, {@code 2 min 5 s}. */
public final class Durations {
    private static final int SECONDS_PER_MINUTE = 60;

    private Durations() {}

    /** Returns the duration with its units, in tenths of a second below one minute. */
    public static String format(Duration duration) {
        if (duration.toSeconds() < SECONDS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
