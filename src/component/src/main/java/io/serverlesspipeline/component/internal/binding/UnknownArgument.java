package io.serverlesspipeline.component.internal.binding;

import java.util.Set;

/**
 * A name in the values that is no argument's.
 *
 * @param parent the path of the object that has the name, such as {@code entities[0]}, empty for the pipeline itself
 * @param name the name
 * @param known the names that the object can have
 */
public record UnknownArgument(String parent, String name, Set<String> known) {
    /** Returns where the name is, such as {@code entities[0].partitionKey}. */
    public String path() {
        return path(parent, name);
    }

    static String path(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }
}
