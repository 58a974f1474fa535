package io.serverlesspipeline.component;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables that a user may set for the handler, and the values that it starts with. The handler isn't
 * on the class path of this library, so that a test compares this table with the handler's own.
 */
final class HandlerVariables {
    /** Names with this beginning belong to the handler. */
    static final String PREFIX = "PIPELINE_";

    private static final TreeMap<String, Range> RANGES = new TreeMap<>(Map.ofEntries(
            Map.entry("PIPELINE_MAX_LINE_BYTES", new Range(1024, 16 << 20)),
            Map.entry("PIPELINE_MAX_RECORD_BYTES", new Range(1024, 400 << 10)),
            Map.entry("PIPELINE_MAX_NESTING", new Range(1, 32)),
            Map.entry("PIPELINE_MAX_DECOMPRESSION_RATIO", new Range(1, 1100)),
            Map.entry("PIPELINE_MAX_BODY_BYTES", new Range(0, 256 << 10)),
            Map.entry("PIPELINE_MAX_REJECTED_ITEMS", new Range(0, 1_000_000)),
            Map.entry("PIPELINE_REJECTED_BYTES", new Range(0, 4096)),
            Map.entry("PIPELINE_REJECTED_DAYS", new Range(1, 3650)),
            Map.entry("PIPELINE_PUTS_IN_FLIGHT", new Range(1, 256)),
            Map.entry("PIPELINE_CHECKPOINT_RECORDS", new Range(1, 1_000_000)),
            Map.entry("PIPELINE_TIME_RESERVE_SECONDS", new Range(1, 300)),
            Map.entry("PIPELINE_ATTEMPTS", new Range(1, 20))));

    /** Of more edits than this nothing is left that could have been meant. */
    private static final int MOST_EDITS = 4;

    private static final int EDITS_OF_A_SLIP = 2;

    private HandlerVariables() {}

    /** An integer of a variable, both bounds included. */
    record Range(int least, int greatest) {
        private boolean includes(String value) {
            try {
                int number = Integer.parseInt(value.strip());
                return number >= least && number <= greatest;
            } catch (NumberFormatException exception) {
                return false;
            }
        }
    }

    /** Returns the range of each variable. */
    static Map<String, Range> ranges() {
        return RANGES;
    }

    /** Returns whether a name is one of the handler's, or almost one. */
    static boolean areMeantBy(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                || RANGES.keySet().stream().anyMatch(known -> edits(name, known) <= EDITS_OF_A_SLIP);
    }

    /** Checks a variable that is one of the handler's, or almost one. */
    static void check(ArgumentChecks checks, String argument, String name, String value) {
        Range range = RANGES.get(name);
        if (range == null) {
            checks.refuse(argument, name, remedy(name));
        } else {
            checks.check(
                    argument + "." + name,
                    value,
                    range::includes,
                    "give an integer from " + range.least() + " to " + range.greatest()
                            + ", since the function doesn't start with any other value");
        }
    }

    private static String remedy(String name) {
        String upperCase = name.toUpperCase(Locale.ROOT);
        String nearest = RANGES.keySet().stream()
                .min(Comparator.comparingInt(known -> edits(upperCase, known)))
                .orElseThrow();
        return edits(upperCase, nearest) <= MOST_EDITS
                ? "did you mean " + nearest + "? Names that begin with " + PREFIX + " belong to the handler"
                : "give one of " + RANGES.keySet() + ", or a name that doesn't begin with " + PREFIX
                        + ", since those belong to the handler";
    }

    /** Returns how many characters must be inserted, deleted or replaced to make one text of another. */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
