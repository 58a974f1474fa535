package io.serverlesspipeline.program;

import io.serverlesspipeline.component.internal.binding.UnknownArgument;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * What is said of configuration keys, and of properties in their values, that are unknown: what may have been meant.
 */
final class UnknownKeys {
    /** Of 0 to 1: less alike are, for example, {@code timeout} and {@code tableName}. */
    private static final double ALIKE = 0.85;

    private static final int MOST_SUGGESTIONS = 3;

    private UnknownKeys() {}

    /** Returns what is to be said of each unknown key. */
    static List<String> problems(String namespace, List<UnknownArgument> unknown) {
        return unknown.stream().map(key -> problem(namespace, key)).toList();
    }

    private static String problem(String namespace, UnknownArgument key) {
        String parent = namespace + ":" + key.parent();
        return "Configuration key " + namespace + ":" + key.path() + " is not known."
                + suggestion(key.parent().isEmpty() ? parent : parent + ".", nearest(key.name(), key.known()))
                + (key.parent().isEmpty() ? "" : properties(parent, key.known()))
                + " Correct or remove it in the stack's configuration file. docs/reference.md lists all keys.";
    }

    private static String suggestion(String prefix, List<String> nearest) {
        return nearest.isEmpty()
                ? ""
                : nearest.stream().map(key -> prefix + key).collect(Collectors.joining(" or ", " Did you mean ", "?"));
    }

    private static String properties(String parent, Set<String> known) {
        return " The properties of " + parent + " are " + String.join(", ", new TreeSet<>(known)) + ".";
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
