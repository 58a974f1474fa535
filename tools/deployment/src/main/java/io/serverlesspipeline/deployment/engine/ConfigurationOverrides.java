package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Configuration values that override the stack file in this run.
 *
 * @param values the values by full key, in the format of {@code pulumi up -c key=value}
 */
public record ConfigurationOverrides(Map<String, String> values) {
    /** The configuration key of the secret access key, whose value is never displayed. */
    public static final String SECRET_KEY = "aws:secretKey";

    static final String ACCESS_KEY = "aws:accessKey";
    private static final String ENDPOINTS = "aws:endpoints";

    public ConfigurationOverrides {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns the overrides for the emulator that the local run starts. Without Docker it can't run managed Java
     * runtimes, so the function is deployed on a custom runtime for this machine's architecture. It also uses a
     * different access key than the stack file.
     */
    public static ConfigurationOverrides forOwnEmulator(
            StackValues stack, int port, RootKey rootKey, Path customRuntimePackage) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ACCESS_KEY, rootKey.accessKeyId());
        values.put(SECRET_KEY, rootKey.secretAccessKey());
        values.put("serverless-pipeline:runtime", "provided.al2023");
        values.put("serverless-pipeline:functionCode", customRuntimePackage.toString());
        values.put("serverless-pipeline:architecture", architecture(System.getProperty("os.arch", "")));
        values.putAll(forPort(stack, port).values());
        return new ConfigurationOverrides(values);
    }

    /** Returns the overrides for any emulator: the endpoints, if the emulator listens on a different port. */
    public static ConfigurationOverrides forPort(StackValues stack, int port) {
        String endpoints = stack.values().getOrDefault(ENDPOINTS, "[]");
        String moved = endpoints.replaceAll("(\"https?://(?:[^\"/:\\[]+|\\[[^\\]\"]*\\]))(?::\\d+)?", "$1:" + port);
        return new ConfigurationOverrides(moved.equals(endpoints) ? Map.of() : Map.of(ENDPOINTS, moved));
    }

    /** Returns AWS Lambda's name for an architecture, given Java's name for it. */
    static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default ->
                throw new LocalRunException("AWS Lambda doesn't support this machine's architecture (" + name
                        + "), so the function can't run here. Use a machine with an x86-64 or 64-bit ARM processor.");
        };
    }
}
