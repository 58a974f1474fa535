package io.serverlesspipeline.deployment.property;

/**
 * The value of a property that nobody knows: in a preview what only a creation could tell, and in a deployment what the
 * embedded deployment does not tell of a resource.
 */
public enum Unknown {
    /** The only such value. */
    VALUE
}
