package io.serverlesspipeline.component.internal.binding;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments that were bound, and what is wrong with the values that were not.
 *
 * @param arguments the arguments, of which those that could not be bound are not set
 * @param unbound by their paths what is wrong with the values that could not be bound
 * @param unknown the names that are no argument's
 */
public record Binding(ServerlessPipelineArgs arguments, Map<String, String> unbound, List<UnknownArgument> unknown) {
    /** Copies what it gets. */
    public Binding {
        unbound = Collections.unmodifiableMap(new LinkedHashMap<>(unbound));
        unknown = List.copyOf(unknown);
    }

    /** Returns whether every value was bound. */
    public boolean isComplete() {
        return unbound.isEmpty() && unknown.isEmpty();
    }

    /** Returns what is wrong with the values that could not be bound, each such as {@code argument timeout is …} */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        unbound.forEach((path, problem) -> problems.add("argument " + path + " " + problem + "."));
        return problems;
    }

    /** Returns in the same form what the component refuses of the arguments that were bound. */
    public List<String> refusals(String pipeline) {
        return arguments.problems(pipeline, unbound.keySet());
    }
}
