package io.serverlesspipeline.deployment.property;

/** Builds property paths: property names joined by dots. List elements don't add to the path. */
final class PropertyPath {

    static final String ROOT = "";

    private PropertyPath() {}

    static String child(String parent, String name) {
        return parent.equals(ROOT) ? name : parent + "." + name;
    }
}
