package io.serverlesspipeline.deployment.resource;

/** Says that the embedded deployment does not know something that a program asks for, and where it would be added. */
public final class UnsupportedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param what what the program asks for and how to go on
     */
    public UnsupportedException(String what) {
        super(what);
    }
}
