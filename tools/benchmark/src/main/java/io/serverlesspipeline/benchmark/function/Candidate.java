package io.serverlesspipeline.benchmark.function;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A function to compare.
 *
 * @param name its name in results and tables
 * @param command the command that Lambda would run
 * @param taskRoot the folder that contains its code
 * @param variables its environment variables
 * @param trust its store of trusted certificates
 */
public record Candidate(
        String name, List<String> command, Path taskRoot, Map<String, String> variables, TrustStore trust) {
    public Candidate {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /** Returns a copy of this function with another name and an additional environment variable. */
    public Candidate with(String otherName, String variable, String value) {
        Map<String, String> extended = new HashMap<>(variables);
        extended.put(variable, value);
        return new Candidate(otherName, command, taskRoot, extended, trust);
    }
}
