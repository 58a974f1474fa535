package io.serverlesspipeline.component.internal.settings;

import java.util.regex.Pattern;

/** Recognizes problems that may only follow from another argument whose value couldn't be read. */
final class CascadingProblems {
    private CascadingProblems() {}

    /**
     * Returns whether a problem may be caused by an argument that couldn't be read: the problem is about that argument
     * or about one that contains it, or mentions it next to another argument.
     *
     * @param unread the path of the argument that couldn't be read, such as {@code entities[0].pk}
     * @param problem the problem, which starts with {@code argument} and a path
     */
    static boolean isCausedBy(String unread, String problem) {
        String argument = problem.split("[ :]", 3)[1];
        String parent = unread.substring(0, unread.lastIndexOf('.') + 1);
        String name = unread.substring(parent.length()).replaceFirst("\\[.*", "");
        return (unread + ".").matches(Pattern.quote(argument) + "[.\\[].*")
                || (argument.startsWith(parent)
                        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(problem)
                                .find());
    }
}
