package io.serverlesspipeline.component.internal.function;

import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables that configure the handler. The handler isn't on the class path of this library, so a test
 * compares this table with the variables that the handler reads.
 */
final class HandlerVariables {
    static final String TABLE_NAME = "PIPELINE_TABLE_NAME";
    static final String ENTITIES = "PIPELINE_ENTITIES";
    static final String FILES = "PIPELINE_FILES";
    static final String READ_VERSION = "PIPELINE_READ_VERSION";
    static final String EXTENSIONS = "PIPELINE_EXTENSIONS";

    static final String WORK_QUEUE_URL = "PIPELINE_WORK_QUEUE_URL";
    static final String SPLIT_BYTES = "PIPELINE_SPLIT_BYTES";

    static final List<String> SET_BY_PIPELINE =
            List.of(TABLE_NAME, ENTITIES, FILES, READ_VERSION, EXTENSIONS, WORK_QUEUE_URL, SPLIT_BYTES);

    /** The prefix of all names that the handler reads. */
    static final String PREFIX = "PIPELINE_";

    /** The variables that a user may set, each with the values with which the handler starts. */
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

    /** A known name at a greater distance isn't suggested. */
    private static final int MAX_SUGGESTION_DISTANCE = 4;

    private static final int MAX_TYPO_DISTANCE = 2;

    private HandlerVariables() {}

    /** A range of integers, both bounds included. */
    record Range(int minimum, int maximum) {
        private boolean includes(String value) {
            try {
                int number = Integer.parseInt(value.strip());
                return number >= minimum && number <= maximum;
            } catch (NumberFormatException exception) {
                return false;
            }
        }
    }

    /** Returns the range of each variable that a user may set. */
    static Map<String, Range> ranges() {
        return RANGES;
    }

    /** Returns whether a name is one of the handler's, or looks like a misspelled one. */
    static boolean resembles(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                || RANGES.keySet().stream().anyMatch(known -> editDistance(name, known) <= MAX_TYPO_DISTANCE);
    }

    /** Checks a variable whose name {@link #resembles} one of the handler's. */
    static void check(ArgumentChecks checks, String argument, String name, String value) {
        Range range = RANGES.get(name);
        if (range == null) {
            checks.reject(argument, name, remedy(name));
        } else {
            checks.require(
                    argument + "." + name,
                    value,
                    range::includes,
                    "specify an integer from " + range.minimum() + " to " + range.maximum()
                            + ", because the function doesn't start with any other value");
        }
    }

    private static String remedy(String name) {
        String upperCase = name.toUpperCase(Locale.ROOT);
        String nearest = RANGES.keySet().stream()
                .min(Comparator.comparingInt(known -> editDistance(upperCase, known)))
                .orElseThrow();
        return editDistance(upperCase, nearest) <= MAX_SUGGESTION_DISTANCE
                ? "did you mean " + nearest + "? Names that begin with " + PREFIX + " are reserved for the handler"
                : "specify one of " + RANGES.keySet() + ", or a name that doesn't begin with " + PREFIX
                        + ", because those names are reserved for the handler";
    }

    /** Returns the Levenshtein distance of two strings. */
    private static int editDistance(String one, String other) {
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
