package io.serverlesspipeline.program;

import com.pulumi.exceptions.RunException;

/**
 * Is thrown when configuration keys of the stack are unknown or their values cannot work. The message names each key
 * and says what to do. As a {@link RunException} it ends the program with that message alone, without a stack trace.
 */
final class ConfigurationException extends RunException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
