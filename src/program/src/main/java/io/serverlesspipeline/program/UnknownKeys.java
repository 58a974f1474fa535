package io.serverlesspipeline.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The configuration keys that are none of the program's, each with those that may have been meant. */
final class UnknownKeys {
    /** Of 0 to 1: less alike are, for example, {@code timeout} and {@code tableName}. */
    private static final double ALIKE = 0.85;

    private static final int MOST_SUGGESTIONS = 3;

    private UnknownKeys() {}

    /** Returns what is to be said of each key that is none of the known ones. */
    static List<String> problems(StackConfiguration configuration, Set<String> known) {
        List<String> problems = new ArrayList<>();
        for (String key : new TreeSet<>(configuration.values().keySet())) {
            if (!known.contains(key)) {
                problems.add("Configuration key " + configuration.namespace() + ":" + key + " is not known."
                        + suggestion(configuration.namespace(), nearest(key, known))
                        + " Correct or remove it in the stack's file; docs/reference.md has all keys.");
            }
        }
        return problems;
    }

    private static String suggestion(String namespace, List<String> nearest) {
        return nearest.isEmpty()
                ? ""
                : nearest.stream()
                        .map(key -> namespace + ":" + key)
                        .collect(Collectors.joining(" or ", " Did you mean ", "?"));
    }

    /** Returns the known keys that are most alike, the nearest first. */
    private static List<String> nearest(String key, Set<String> known) {
        return known.stream()
                .filter(candidate -> similarity(key, candidate) >= ALIKE)
                .sorted(Comparator.comparingDouble((String candidate) -> -similarity(key, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static double similarity(String key, String candidate) {
        return new JaroWinklerSimilarity().apply(key.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }
}
