package io.serverlesspipeline.local.output;

import java.util.Locale;

/** Formats counts and sizes for people. */
public final class Counts {
    private static final int BYTES_PER_KIBIBYTE = 1024;
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Counts() {}

    /** Returns a count with its noun: {@code 1 item}, {@code 2 items}. */
    public static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    /** Returns a size in the largest unit that gives at least 1: {@code 23 bytes}, {@code 1.5 MiB}. */
    public static String ofBytes(long bytes) {
        if (bytes < BYTES_PER_KIBIBYTE) {
            return of(bytes, "byte");
        }
        double value = bytes;
        int unit = -1;
        do {
            value /= BYTES_PER_KIBIBYTE;
            unit++;
        } while (value >= BYTES_PER_KIBIBYTE && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }
}
