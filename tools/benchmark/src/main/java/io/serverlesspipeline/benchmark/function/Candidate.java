package io.serverlesspipeline.benchmark.function;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the functions that are compared.
 *
 * @param name its name in results and tables
 * @param command the program that Lambda would start, and its arguments
 * @param taskRoot the folder of its code
 * @param variables its own environment variables
 * @param trust how it learns which certificates to trust
 */
public record Candidate(
        String name, List<String> command, Path taskRoot, Map<String, String> variables, TrustStore trust) {
    public Candidate {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /** Returns the same function under another name, with one more environment variable. */
    public Candidate with(String otherName, String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return new Candidate(otherName, command, taskRoot, more, trust);
    }
}
