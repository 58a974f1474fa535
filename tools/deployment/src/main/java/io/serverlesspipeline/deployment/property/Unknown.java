package io.serverlesspipeline.deployment.property;

/**
 * The value of an unknown property: in a preview, a value known only after creation; in a deployment, an output that
 * the embedded deployment doesn't provide.
 */
public enum Unknown {
    /** The only instance. */
    VALUE
}
