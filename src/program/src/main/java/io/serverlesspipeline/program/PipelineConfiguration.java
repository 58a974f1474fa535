package io.serverlesspipeline.program;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.binding.Argument;
import io.serverlesspipeline.component.internal.binding.ArgumentBinder;
import io.serverlesspipeline.component.internal.binding.Binding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a stack's configuration says of its pipeline; what is not configured keeps its default.
 *
 * @param name the pipeline's name
 * @param arguments the pipeline's arguments
 */
record PipelineConfiguration(String name, ServerlessPipelineArgs arguments) {
    /** The namespace of the program's configuration keys: the project's name. */
    static final String NAMESPACE = "serverless-pipeline";

    /** The key of the pipeline's name; every other key is the name of an argument. */
    private static final String NAME = "name";

    private static final String DEFAULT_NAME = "uploads";

    /** Returns every configuration key that the program knows. */
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Set.of(NAME));
        Argument.of(ServerlessPipelineArgs.class).forEach(argument -> keys.add(argument.name()));
        return keys;
    }

    /**
     * Reads a stack's configuration. A secret stays a secret, or is refused where its value would become visible in the
     * stack's state.
     *
     * @param configuration the stack's configuration
     * @param root the folder of {@code Pulumi.yaml}, which relative paths start from
     * @throws ConfigurationException if keys are unknown or their values cannot work; the message names all of them
     */
    static PipelineConfiguration read(ConfigurationValues configuration, Path root) {
        Binding binding = bind(configuration, root);
        String name = DEFAULT_NAME;
        List<String> problems = new ArrayList<>(binding.problems());
        if (configuration.isSecret(NAME)) {
            problems.add("argument " + NAME + " " + ConfigurationTree.VISIBLE_SECRET + ".");
        } else {
            name = configuration.values().getOrDefault(NAME, DEFAULT_NAME);
        }
        problems.addAll(binding.refusals(name));
        List<String> lines = new ArrayList<>(UnknownKeys.problems(configuration.namespace(), binding.unknown()));
        problems.forEach(problem ->
                lines.add(problem.replaceFirst("^argument ", "Configuration key " + configuration.namespace() + ":")));
        if (!lines.isEmpty()) {
            throw new ConfigurationException(String.join("\n", lines));
        }
        return new PipelineConfiguration(name, binding.arguments());
    }

    /** Binds the values of a stack's configuration to the arguments; whether the component takes them is left open. */
    static Binding bind(ConfigurationValues configuration, Path root) {
        Map<String, Object> values = new ConfigurationTree(configuration, root).values();
        values.remove(NAME);
        return ArgumentBinder.bind(values, path -> Optional.of(ConfigurationTree.VISIBLE_SECRET));
    }
}
