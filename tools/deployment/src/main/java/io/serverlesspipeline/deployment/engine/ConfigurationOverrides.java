package io.serverlesspipeline.deployment.engine;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.emulator.run.RootKey;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration keys whose values in the stack's file do not hold in this run.
 *
 * @param values the values by full key, as {@code pulumi up -c key=value} would take them
 */
public record ConfigurationOverrides(Map<String, String> values) {
    /** The configuration key of the secret access key, which is shown nowhere. */
    public static final String SECRET_KEY = "aws:secretKey";

    static final String ACCESS_KEY = "aws:accessKey";
    private static final String ENDPOINTS = "aws:endpoints";

    public ConfigurationOverrides {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns what must differ for the emulator that the local run starts. It cannot run managed Java runtimes without
     * Docker, so the same function is deployed for a custom runtime of this machine's own architecture; and it knows
     * another key than the stack's file.
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

    /** Returns what must differ for any emulator: the endpoints, if it answers on another port than they name. */
    public static ConfigurationOverrides forPort(StackValues stack, int port) {
        String endpoints = stack.values().getOrDefault(ENDPOINTS, "[]");
        String moved = endpoints.replaceAll("(\"https?://(?:[^\"/:\\[]+|\\[[^\\]\"]*\\]))(?::\\d+)?", "$1:" + port);
        return new ConfigurationOverrides(moved.equals(endpoints) ? Map.of() : Map.of(ENDPOINTS, moved));
    }

    /** Returns the name that AWS Lambda has for an architecture which Java calls otherwise. */
    static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default ->
                throw new LocalRunException("AWS Lambda has no architecture like this machine's (" + name
                        + "), so the function cannot run here. Use a machine with an x86-64 or 64-bit ARM processor.");
        };
    }
}
