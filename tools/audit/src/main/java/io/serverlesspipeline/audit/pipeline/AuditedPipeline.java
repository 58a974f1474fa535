package io.serverlesspipeline.audit.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pipeline whose permissions are proven.
 *
 * @param name its name, the beginning of all resource names
 * @param title what is special about it
 * @param keyPrefix the beginning of the keys that are read, empty for all
 * @param readsVersions whether the function reads the version that the event names, not the current object
 * @param traced whether Lambda sends traces of the function
 */
public record AuditedPipeline(String name, String title, String keyPrefix, boolean readsVersions, boolean traced) {
    /** The pipeline of a program that configures nothing. */
    public static final AuditedPipeline DEFAULT =
            new AuditedPipeline("uploads", "The default pipeline", "", false, false);

    /** The pipeline with every argument that changes what the function reads, or adds what Lambda does for it. */
    public static final AuditedPipeline WITH_OPTIONS =
            new AuditedPipeline("reports", "With key prefix, versioning and tracing", "incoming/", true, true);

    /** The pipelines that the report is about. */
    public static final List<AuditedPipeline> ALL = List.of(DEFAULT, WITH_OPTIONS);

    /** Returns the configuration keys of the program that bear on its permissions, without the namespace. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        // The stack of the local run does without, since an emulator speaks plain HTTP.
        configuration.put("requireTls", "true");
        if (!keyPrefix.isEmpty()) {
            configuration.put("keyPrefixes", "[\"" + keyPrefix + "\"]");
        }
        if (readsVersions) {
            configuration.put("versioning", "true");
        }
        if (traced) {
            configuration.put("tracing", "true");
        }
        return configuration;
    }
}
