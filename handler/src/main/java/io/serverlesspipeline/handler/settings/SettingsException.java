package io.serverlesspipeline.handler.settings;

/** Says which environment variable of the function is missing or wrong, and what it must be. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that names the variable. */
    public SettingsException(String message) {
        super(message);
    }
}
