package io.serverlesspipeline.handler.settings;

import java.util.Map;
import java.util.Set;

/**
 * The function's configuration.
 *
 * @param tableName the table's name ({@code PIPELINE_TABLE_NAME}; required)
 * @param entities the entity mapping as JSON ({@code PIPELINE_ENTITIES}; required)
 * @param readVersion whether the version that the notification names is read, not the current object
 *     ({@code PIPELINE_READ_VERSION}; default {@code false})
 * @param pathStyle whether the bucket's name stands in the path of S3's addresses, as an emulator needs it: it does if
 *     {@code AWS_ENDPOINT_URL} or {@code AWS_ENDPOINT_URL_S3} is set
 * @param plaintext whether no request needs TLS, since both services have a plain address, as an emulator's is: if
 *     {@code AWS_ENDPOINT_URL_S3} and {@code AWS_ENDPOINT_URL_DYNAMODB}, or {@code AWS_ENDPOINT_URL} in their place,
 *     begin with {@code http:}
 * @param preInitialized whether the function is initialized before there is an event, for a snapshot or for provisioned
 *     concurrency, so that time spent then is none that an upload waits ({@code AWS_LAMBDA_INITIALIZATION_TYPE}; see
 *     "Defined runtime environment variables" in the AWS Lambda Developer Guide)
 * @param limits the limits
 */
public record Settings(
        String tableName,
        String entities,
        boolean readVersion,
        boolean pathStyle,
        boolean plaintext,
        boolean preInitialized,
        Limits limits) {
    private static final Set<String> PRE_INITIALIZED_TYPES = Set.of("snap-start", "provisioned-concurrency");

    /**
     * Returns the settings that the given environment variables hold.
     *
     * @throws SettingsException if one is missing or wrong
     */
    public static Settings from(Map<String, String> variables) {
        EnvironmentVariables environment = new EnvironmentVariables(variables);
        return new Settings(
                environment.string("PIPELINE_TABLE_NAME"),
                environment.string("PIPELINE_ENTITIES"),
                environment.bool("PIPELINE_READ_VERSION"),
                variables.containsKey("AWS_ENDPOINT_URL") || variables.containsKey("AWS_ENDPOINT_URL_S3"),
                isPlaintext(variables, "AWS_ENDPOINT_URL_S3") && isPlaintext(variables, "AWS_ENDPOINT_URL_DYNAMODB"),
                PRE_INITIALIZED_TYPES.contains(variables.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")),
                Limits.from(environment));
    }

    /** Returns these settings with another entity mapping. */
    public Settings withEntities(String mapping) {
        return new Settings(tableName, mapping, readVersion, pathStyle, plaintext, preInitialized, limits);
    }

    private static boolean isPlaintext(Map<String, String> variables, String variable) {
        return variables
                .getOrDefault(variable, variables.getOrDefault("AWS_ENDPOINT_URL", ""))
                .startsWith("http:");
    }
}
