package io.serverlesspipeline.deployment.configuration;

/** Pulumi's configuration keys, {@code <namespace>:<name>}. */
final class ConfigurationKey {

    private static final String LEGACY_SECTION = "config:";

    private ConfigurationKey() {}

    /**
     * Returns the full form of a key: with the project as its namespace where it names none, and without the section
     * {@code config} that old keys name between namespace and name.
     *
     * @param source where the key stands, for the message
     * @throws InvalidConfigurationException if the key has no such form
     */
    static String qualify(String key, String project, String source) {
        int colon = key.indexOf(':');
        String namespace = colon < 0 ? project : key.substring(0, colon);
        String name = key.substring(colon + 1);
        if (colon >= 0 && name.startsWith(LEGACY_SECTION)) {
            name = name.substring(LEGACY_SECTION.length());
        }
        if (namespace.isBlank() || name.isBlank() || name.indexOf(':') >= 0) {
            throw new InvalidConfigurationException(
                    source + ": the key \"" + key + "\" is malformed; a key is written as <namespace>:<name>.");
        }
        return namespace + ":" + name;
    }
}
