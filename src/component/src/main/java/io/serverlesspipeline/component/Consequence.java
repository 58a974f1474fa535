package io.serverlesspipeline.component;

import java.util.regex.Pattern;

/** A problem that there may be only because another argument could not be read. */
final class Consequence {
    private Consequence() {}

    /**
     * Returns whether a problem is that of an argument which could not be read, that of one which it is a part of, or
     * names it beside it.
     *
     * @param unread the path of the argument that could not be read, such as {@code entities[0].pk}
     * @param problem the problem, which begins with {@code argument} and a path
     */
    static boolean isOf(String unread, String problem) {
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
