package io.serverlesspipeline.deployment.property;

/** Thrown when a resource property has an invalid value. */
public final class InvalidPropertyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param property the property's path, such as {@code rules.expiration.days}
     * @param problem what is wrong with its value, as the rest of a sentence that starts with the property's path
     */
    public InvalidPropertyException(String property, String problem) {
        super("the property " + property + " " + problem);
    }
}
