package io.serverlesspipeline.deployment.configuration;

/** Qualifies Pulumi configuration keys, {@code <namespace>:<name>}. */
final class ConfigurationKey {

    private static final String LEGACY_SECTION = "config:";

    private ConfigurationKey() {}

    /**
     * Returns the fully qualified form of a key. A key without a namespace gets the project's namespace, and the legacy
     * section {@code config} between namespace and name is removed.
     *
     * @param source where the key is set, for the error message
     * @throws InvalidConfigurationException if the key is malformed
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
                    source + ": the key \"" + key + "\" is malformed; write it as <namespace>:<name>.");
        }
        return namespace + ":" + name;
    }
}
