package io.serverlesspipeline.provider;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with the inputs of a request, so that a user learns of everything at once. */
final class UnusableInputs {
    private final String component;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();

    UnusableInputs(String component) {
        this.component = component;
    }

    /** Notes that there is no argument at a path. */
    void addUnknown(String path) {
        problems.add("argument " + path + " does not exist in this version of the package.");
    }

    /** Notes that the argument at a path could not be read. */
    void addUnread(String path, String problem) {
        unread.add(path);
        problems.add("argument " + path + " " + problem + ".");
    }

    boolean isUnread(String path) {
        return unread.contains(path);
    }

    /** Throws what was noted, if anything was, together with what the component refuses of the other arguments. */
    void finish(ServerlessPipelineArgs others) {
        if (!problems.isEmpty()) {
            problems.addAll(others.problems(component, unread));
            throw new UnusableInputException(component, problems);
        }
    }
}
