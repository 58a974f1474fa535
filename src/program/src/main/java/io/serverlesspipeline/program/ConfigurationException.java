package io.serverlesspipeline.program;

import com.pulumi.exceptions.RunException;

/**
 * Is thrown when a configuration key of the stack is unknown or its value cannot be read. The message names the key and
 * says what to do. As a {@link RunException} it ends the program with that message alone, without a stack trace.
 */
final class ConfigurationException extends RunException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
