package io.serverlesspipeline.local.deployment.property;

/**
 * The value of a property that only the creation of another resource will tell; there are such values in a preview
 * alone.
 */
enum Unknown {
    VALUE
}
