package io.serverlesspipeline.audit.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pipeline whose permissions the audit proves.
 *
 * @param name its name, the prefix of all resource names
 * @param title its title in the report
 * @param keyPrefix the prefix of the object keys that the function reads; empty for all keys
 * @param readsVersions whether the function reads the object version in the event instead of the current version
 * @param traced whether tracing is enabled for the function
 * @param queued whether uploads come through an EventBridge rule and a work queue
 */
public record AuditedPipeline(
        String name, String title, String keyPrefix, boolean readsVersions, boolean traced, boolean queued) {
    /** The pipeline with default settings. */
    public static final AuditedPipeline DEFAULT =
            new AuditedPipeline("uploads", "The default pipeline", "", false, false, false);

    /** The pipeline with every argument that changes what the function reads or what Lambda does on its behalf. */
    public static final AuditedPipeline WITH_OPTIONS =
            new AuditedPipeline("reports", "With key prefix, versioning and tracing", "incoming/", true, true, false);

    /** The pipeline to which uploads come through EventBridge and a work queue. */
    public static final AuditedPipeline WITH_WORK_QUEUE =
            new AuditedPipeline("orders", "With EventBridge and a work queue", "", false, false, true);

    /** The pipelines in the report. */
    public static final List<AuditedPipeline> ALL = List.of(DEFAULT, WITH_OPTIONS, WITH_WORK_QUEUE);

    /** Returns the program's configuration values that affect its permissions, by key without the namespace. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        // The local run's stack disables it, because the emulator uses plain HTTP.
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
        if (queued) {
            configuration.put("eventSource", "eventBridge");
            configuration.put("workQueue", "{\"maximumConcurrency\":2,\"maximumReceives\":1,\"splitSize\":1}");
        }
        return configuration;
    }
}
