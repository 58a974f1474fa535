package io.serverlesspipeline.handler.settings;

/** Thrown when an environment variable is missing or invalid. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that names the variable. */
    public SettingsException(String message) {
        super(message);
    }
}
