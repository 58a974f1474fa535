package io.serverlesspipeline.deployment.configuration;

/** Thrown when a configuration file or key is invalid. The message tells the user how to fix it. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(String message) {
        super(message);
    }
}
