package io.serverlesspipeline.handler.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function's configuration.
 *
 * @param tableName the table's name ({@code PIPELINE_TABLE_NAME}; required)
 * @param entities the entity mapping as JSON ({@code PIPELINE_ENTITIES}; required)
 * @param files the file rules as JSON ({@code PIPELINE_FILES}; default {@code []})
 * @param extensions the names of the JAR files with transformers ({@code PIPELINE_EXTENSIONS}, separated by commas;
 *     default none)
 * @param readVersion whether to read the version in the notification instead of the current object
 *     ({@code PIPELINE_READ_VERSION}; default {@code false})
 * @param pathStyle whether to use path-style requests to S3, which emulators need: true if {@code AWS_ENDPOINT_URL} or
 *     {@code AWS_ENDPOINT_URL_S3} is set
 * @param plaintext whether no request uses TLS, as with an emulator: true if {@code AWS_ENDPOINT_URL_S3} and
 *     {@code AWS_ENDPOINT_URL_DYNAMODB}, or {@code AWS_ENDPOINT_URL} in their place, begin with {@code http:}
 * @param preInitialized whether the function is initialized before an event arrives, for a snapshot or for provisioned
 *     concurrency, so that no upload waits for the initialization ({@code AWS_LAMBDA_INITIALIZATION_TYPE}; see "Defined
 *     runtime environment variables" in the AWS Lambda Developer Guide)
 * @param workQueueUrl the URL of the Amazon SQS queue to which the function sends what it can't finish in time
 *     ({@code PIPELINE_WORK_QUEUE_URL}); null if it has none
 * @param splitBytes above which size in bytes an uncompressed object is stored in ranges of about this size, if there
 *     is a work queue ({@code PIPELINE_SPLIT_BYTES}; default 67108864, from 1024)
 * @param limits the limits
 */
public record Settings(
        String tableName,
        String entities,
        String files,
        List<String> extensions,
        boolean readVersion,
        boolean pathStyle,
        boolean plaintext,
        boolean preInitialized,
        @Nullable String workQueueUrl,
        long splitBytes,
        Limits limits) {
    /** No file rule: each object is read by its content type and its key's suffix. */
    private static final String NO_FILES = "[]";

    private static final Set<String> PRE_INITIALIZED_TYPES = Set.of("snap-start", "provisioned-concurrency");

    /**
     * Returns the settings from environment variables.
     *
     * @throws SettingsException if a variable is missing or invalid
     */
    public static Settings from(Map<String, String> variables) {
        EnvironmentVariables environment = new EnvironmentVariables(variables);
        return new Settings(
                environment.string("PIPELINE_TABLE_NAME"),
                environment.string("PIPELINE_ENTITIES"),
                variables.getOrDefault("PIPELINE_FILES", NO_FILES),
                environment.list(EnvironmentVariables.EXTENSIONS),
                environment.bool("PIPELINE_READ_VERSION"),
                variables.containsKey("AWS_ENDPOINT_URL") || variables.containsKey("AWS_ENDPOINT_URL_S3"),
                isPlaintext(variables, "AWS_ENDPOINT_URL_S3") && isPlaintext(variables, "AWS_ENDPOINT_URL_DYNAMODB"),
                PRE_INITIALIZED_TYPES.contains(variables.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")),
                variables.get("PIPELINE_WORK_QUEUE_URL"),
                environment.longInteger("PIPELINE_SPLIT_BYTES", 64 << 20, 1024, 1L << 50),
                Limits.from(environment));
    }

    /** Returns these settings with another entity mapping, and without file rules and a work queue. */
    public Settings withEntities(String mapping) {
        return new Settings(
                tableName,
                mapping,
                NO_FILES,
                extensions,
                readVersion,
                pathStyle,
                plaintext,
                preInitialized,
                null,
                splitBytes,
                limits);
    }

    private static boolean isPlaintext(Map<String, String> variables, String variable) {
        return variables
                .getOrDefault(variable, variables.getOrDefault("AWS_ENDPOINT_URL", ""))
                .startsWith("http:");
    }
}
