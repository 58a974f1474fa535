package io.serverlesspipeline.deployment.property;

/**
 * Paths of properties: the names from the resource down, joined by dots; an element of a list adds nothing to the path.
 */
final class PropertyPath {

    static final String ROOT = "";

    private PropertyPath() {}

    static String child(String parent, String name) {
        return parent.equals(ROOT) ? name : parent + "." + name;
    }
}
