package io.serverlesspipeline.provider;

import com.pulumi.exceptions.RunException;
import java.util.List;

/** Is thrown when inputs of a request do not fit the arguments that they are for. The message says what to do. */
final class InvalidInputException extends RunException {
    private static final long serialVersionUID = 1L;

    InvalidInputException(String component, List<String> problems) {
        super("ServerlessPipeline \"" + component + "\" can't be created: " + String.join(" Also, ", problems));
    }
}
