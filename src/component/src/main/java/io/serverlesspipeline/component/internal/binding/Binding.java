package io.serverlesspipeline.component.internal.binding;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bound arguments, and the problems of the values that couldn't be bound.
 *
 * @param arguments the arguments; an argument that couldn't be bound isn't set
 * @param unbound the problems of the values that couldn't be bound, by path
 * @param unknown the names that don't match an argument
 */
public record Binding(ServerlessPipelineArgs arguments, Map<String, String> unbound, List<UnknownArgument> unknown) {
    /** Copies the collections. */
    public Binding {
        unbound = Collections.unmodifiableMap(new LinkedHashMap<>(unbound));
        unknown = List.copyOf(unknown);
    }

    /** Returns whether every value was bound. */
    public boolean isComplete() {
        return unbound.isEmpty() && unknown.isEmpty();
    }

    /** Returns the problems of the values that couldn't be bound, such as {@code argument timeout is …} */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        unbound.forEach((path, problem) -> problems.add("argument " + path + " " + problem + "."));
        return problems;
    }

    /** Returns the problems that the component finds in the bound arguments, in the same form. */
    public List<String> refusals(String pipeline) {
        return arguments.problems(pipeline, unbound.keySet());
    }
}
