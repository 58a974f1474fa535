package io.serverlesspipeline.component.internal.binding;

import java.util.Set;

/**
 * A name in the values that doesn't match an argument.
 *
 * @param parent the path of the object that contains the name, such as {@code entities[0]}; empty for the pipeline
 * @param name the name
 * @param known the names that the object can contain
 */
public record UnknownArgument(String parent, String name, Set<String> known) {
    /** Returns the path of the name, such as {@code entities[0].partitionKey}. */
    public String path() {
        return path(parent, name);
    }

    static String path(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }
}
