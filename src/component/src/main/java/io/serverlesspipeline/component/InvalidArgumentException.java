package io.serverlesspipeline.component;

import com.pulumi.exceptions.RunException;
import java.util.Collection;
import java.util.List;

/**
 * Thrown when the arguments of a {@link ServerlessPipeline} aren't valid. The message names the pipeline, each argument
 * and its value, and says what to do. As a {@link RunException} it ends a Pulumi program with that message only,
 * without a stack trace.
 */
public final class InvalidArgumentException extends RunException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // The lists of the JDK are serializable.
    private final List<String> problems;

    /**
     * Creates the exception. Only the component itself does so.
     *
     * @param messagePrefix the start of the message, which names the pipeline
     * @param problems the problem of each argument
     */
    public InvalidArgumentException(String messagePrefix, Collection<String> problems) {
        super(messagePrefix + String.join(" Also, ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problem of each argument, such as {@code argument timeout is "0": specify 1 to 900 seconds.} */
    public List<String> problems() {
        return problems;
    }
}
