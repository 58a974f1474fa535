package io.serverlesspipeline.emulator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables for pip: those of this process, without the ones that change what pip installs and where.
 * The settings for reaching a package index and pip's configuration file stay.
 */
final class PipEnvironment {
    /** The pip settings for package sources and network access, from pip's user guide. */
    private static final Set<String> KEPT = Set.of(
            "PIP_CACHE_DIR",
            "PIP_CERT",
            "PIP_CLIENT_CERT",
            "PIP_CONFIG_FILE",
            "PIP_DEFAULT_TIMEOUT",
            "PIP_EXTRA_INDEX_URL",
            "PIP_FIND_LINKS",
            "PIP_INDEX_URL",
            "PIP_KEYRING_PROVIDER",
            "PIP_NO_INDEX",
            "PIP_PROXY",
            "PIP_RETRIES",
            "PIP_TIMEOUT",
            "PIP_TRUSTED_HOST");

    private PipEnvironment() {}

    /** Returns the variables for pip, based on those of this process. */
    static Map<String, String> from(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet().removeIf(name -> name.startsWith("PYTHON") || (name.startsWith("PIP_") && !KEPT.contains(name)));
        kept.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        kept.put("PIP_NO_INPUT", "1");
        return kept;
    }
}
