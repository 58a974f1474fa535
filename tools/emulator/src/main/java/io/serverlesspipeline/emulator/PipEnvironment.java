package io.serverlesspipeline.emulator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables that pip runs with: this process's, without those that would make it install something else or
 * somewhere else. What says how to reach a package index stays, and so does pip's configuration file.
 */
final class PipEnvironment {
    /** The settings of pip's user guide that say where packages come from and how to get there. */
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

    /** Returns the variables for pip, made from those of this process. */
    static Map<String, String> from(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet().removeIf(name -> name.startsWith("PYTHON") || (name.startsWith("PIP_") && !KEPT.contains(name)));
        kept.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        kept.put("PIP_NO_INPUT", "1");
        return kept;
    }
}
