package io.serverlesspipeline.component;

import com.pulumi.exceptions.RunException;
import java.util.Collection;
import java.util.List;

/**
 * Is thrown when an argument of a {@link ServerlessPipeline} has a value that cannot work. The message names the
 * pipeline, the argument and its value, and says what to do. As a {@link RunException} it ends a Pulumi program with
 * that message alone, without a stack trace.
 */
public final class InvalidArgumentException extends RunException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidArgumentException(String whatFails, Collection<String> problems) {
        super(whatFails + String.join(" Also, ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong with each argument, such as {@code argument timeout is "0": give 1 to 900 seconds.} */
    public List<String> problems() {
        return problems;
    }
}
