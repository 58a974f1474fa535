package io.serverlesspipeline.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with the configuration, so that a user learns of everything at once. */
final class ConfigurationProblems {
    private final StackConfiguration configuration;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();

    ConfigurationProblems(StackConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Notes that a part of a key's value could not be read.
     *
     * @param path where in the key's value the part is, such as {@code [0].pk}, empty for all of it
     */
    void add(String key, String path, ConfigurationException exception) {
        unread.add(path.isEmpty() || path.startsWith("[") ? key + path : key + "." + path);
        lines.add(exception.getMessage());
    }

    /** Notes that a key's value has a part which means nothing. */
    void addUnknown(ConfigurationException exception) {
        lines.add(exception.getMessage());
    }

    /**
     * Throws what was noted together with the unknown keys and with what the component refuses, a line for each
     * problem, if there is any.
     *
     * @param known the keys that there are
     */
    void finish(Set<String> known, PipelineConfiguration pipeline) {
        List<String> all = new ArrayList<>(UnknownKeys.problems(configuration, known));
        all.addAll(lines);
        pipeline.arguments().problems(pipeline.name(), unread).stream()
                .map(problem ->
                        problem.replaceFirst("^argument ", "Configuration key " + configuration.namespace() + ":"))
                .forEach(all::add);
        if (!all.isEmpty()) {
            throw new ConfigurationException(String.join("\n", all));
        }
    }
}
