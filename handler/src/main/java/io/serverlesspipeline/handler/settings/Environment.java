package io.serverlesspipeline.handler.settings;

import java.util.Map;

/** Reads typed values from environment variables. */
final class Environment {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    String required(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new SettingsException("The environment variable " + name + " is not set; set it on the function.");
        }
        return value;
    }

    boolean flag(String name) {
        String value = variables.getOrDefault(name, "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new SettingsException(
                        "The environment variable " + name + " is '" + value + "'; it must be true or false.");
        };
    }

    int number(String name, int defaultValue, int least, int greatest) {
        String value = variables.get(name);
        if (value == null) {
            return defaultValue;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        throw new SettingsException("The environment variable " + name + " is '" + value
                + "'; it must be a whole number from " + least + " to " + greatest + ".");
    }
}
