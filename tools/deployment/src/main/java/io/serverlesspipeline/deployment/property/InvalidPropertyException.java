package io.serverlesspipeline.deployment.property;

/** Says that a property of a resource has a value that cannot be used, and why. */
public final class InvalidPropertyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param property the property's path, such as {@code rules.expiration.days}
     * @param problem what is wrong with its value, as the rest of a sentence that starts with the property
     */
    public InvalidPropertyException(String property, String problem) {
        super("the property " + property + " " + problem);
    }
}
