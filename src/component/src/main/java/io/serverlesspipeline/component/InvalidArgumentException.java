package io.serverlesspipeline.component;

import com.pulumi.exceptions.RunException;

/**
 * Is thrown when an argument of a {@link ServerlessPipeline} has a value that cannot work. The message names the
 * pipeline, the argument and its value, and says what to do. As a {@link RunException} it ends a Pulumi program with
 * that message alone, without a stack trace.
 */
public final class InvalidArgumentException extends RunException {
    private static final long serialVersionUID = 1L;

    InvalidArgumentException(String message) {
        super(message);
    }
}
