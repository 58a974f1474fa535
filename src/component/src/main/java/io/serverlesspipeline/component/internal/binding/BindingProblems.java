package io.serverlesspipeline.component.internal.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the problems of values, so that a user sees all of them at once. */
final class BindingProblems {
    private final Map<String, String> byPath = new LinkedHashMap<>();
    private final List<UnknownArgument> unknown = new ArrayList<>();

    /** Adds the problem of the value at a path, such as {@code is a string: specify an integer}. */
    void add(String path, String problem) {
        byPath.put(path, problem);
    }

    void addUnknown(UnknownArgument argument) {
        unknown.add(argument);
    }

    void addAll(BindingProblems others) {
        byPath.putAll(others.byPath);
        unknown.addAll(others.unknown);
    }

    /** Returns the number of values that couldn't be bound. */
    int size() {
        return byPath.size();
    }

    Map<String, String> byPath() {
        return byPath;
    }

    List<UnknownArgument> unknown() {
        return unknown;
    }
}
