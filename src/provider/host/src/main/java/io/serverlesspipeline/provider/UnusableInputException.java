package io.serverlesspipeline.provider;

import com.pulumi.exceptions.RunException;

/** Is thrown when an input of a request does not fit the argument that it is for. The message says what to do. */
final class UnusableInputException extends RunException {
    private static final long serialVersionUID = 1L;

    UnusableInputException(String component, String argument, String problem) {
        super("ServerlessPipeline \"" + component + "\" cannot be made: argument " + argument + " " + problem + ".");
    }
}
