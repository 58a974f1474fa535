package io.serverlesspipeline.handler.settings;

import java.util.List;
import java.util.Map;

/** Reads typed values from environment variables. */
final class EnvironmentVariables {
    /** The names of the JAR files with the user's own code, in the order in which their transformers run. */
    static final String EXTENSIONS = "PIPELINE_EXTENSIONS";

    private final Map<String, String> variables;

    EnvironmentVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    String string(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new SettingsException("The environment variable " + name + " is not set; set it on the function.");
        }
        return value;
    }

    /** Returns the elements of a list that is separated by commas; empty if the variable isn't set. */
    List<String> list(String name) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    boolean bool(String name) {
        String value = variables.getOrDefault(name, "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new SettingsException(
                        "The environment variable " + name + " is '" + value + "'; it must be true or false.");
        };
    }

    int integer(String name, int defaultValue, int min, int max) {
        return (int) longInteger(name, defaultValue, min, max);
    }

    long longInteger(String name, long defaultValue, long min, long max) {
        String value = variables.get(name);
        if (value == null) {
            return defaultValue;
        }
        try {
            long number = Long.parseLong(value.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new SettingsException("The environment variable " + name + " is '" + value
                + "'; it must be an integer from " + min + " to " + max + ".");
    }
}
