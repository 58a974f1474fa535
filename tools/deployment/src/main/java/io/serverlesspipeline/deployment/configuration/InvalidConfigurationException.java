package io.serverlesspipeline.deployment.configuration;

/** Says which file or key of the configuration is wrong, and how to mend it. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(String message) {
        super(message);
    }
}
