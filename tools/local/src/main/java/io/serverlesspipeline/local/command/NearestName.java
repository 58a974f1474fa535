package io.serverlesspipeline.local.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the command or option that a user most likely meant by an unknown one. */
final class NearestName {
    /** One typing error is accepted for every three characters. */
    private static final int CHARACTERS_PER_ERROR = 3;

    private NearestName() {}

    /** Returns the name with the fewest typing errors, or else the first name that starts with the typed text. */
    static Optional<String> of(String typed, Collection<String> names) {
        int maxErrors = typed.length() / CHARACTERS_PER_ERROR;
        return names.stream()
                .filter(name -> distance(typed, name) <= maxErrors)
                .min(Comparator.comparingInt(name -> distance(typed, name)))
                .or(() -> names.stream().filter(name -> name.startsWith(typed)).findFirst());
    }

    /** Returns the number of insertions, deletions, replacements and swaps of neighbors between two names. */
    private static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(from, i, to, j, distances);
            }
        }
        return distances[from.length()][to.length()];
    }

    private static int distance(String from, int i, String to, int j, int[][] distances) {
        int replacement = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int distance =
                Math.min(Math.min(distances[i - 1][j], distances[i][j - 1]) + 1, distances[i - 1][j - 1] + replacement);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(distance, distances[i - 2][j - 2] + 1) : distance;
    }
}
