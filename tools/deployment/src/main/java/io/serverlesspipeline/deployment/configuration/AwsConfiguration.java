package io.serverlesspipeline.deployment.configuration;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stack's settings for Pulumi's AWS provider that the embedded deployment supports.
 *
 * @param stackFile the name of the stack file, for error messages
 * @param region the AWS region, such as {@code us-east-1}
 * @param accessKey the access key ID
 * @param secretKey the secret access key
 * @param s3UsePathStyle whether S3 requests use path-style addressing
 * @param endpoints the endpoint of each service by its name in {@code aws:endpoints}; all endpoints are on this machine
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/provider/">Provider (Pulumi Registry, AWS)</a>
 */
public record AwsConfiguration(
        String stackFile,
        String region,
        String accessKey,
        String secretKey,
        boolean s3UsePathStyle,
        Map<String, URI> endpoints) {

    /** Keys that disable checks the embedded deployment never makes. */
    private static final Set<String> SKIPPED_CHECKS = Set.of(
            "aws:skipCredentialsValidation",
            "aws:skipMetadataApiCheck",
            "aws:skipRegionValidation",
            "aws:skipRequestingAccountId");

    private static final Set<String> SETTINGS =
            Set.of("aws:region", "aws:accessKey", "aws:secretKey", "aws:s3UsePathStyle", "aws:endpoints");

    /** Creates a defensive copy of the endpoints. */
    public AwsConfiguration {
        endpoints = Map.copyOf(endpoints);
    }

    /**
     * Reads the settings from a stack's configuration.
     *
     * @param configuration the stack's configuration
     * @return the settings
     * @throws InvalidConfigurationException if a setting is missing, malformed or unsupported, or an endpoint isn't on
     *     this machine
     */
    public static AwsConfiguration from(StackConfiguration configuration) {
        checkKeys(configuration);
        return new AwsConfiguration(
                configuration.fileName(),
                required(configuration, "aws:region"),
                required(configuration, "aws:accessKey"),
                required(configuration, "aws:secretKey"),
                bool(configuration, "aws:s3UsePathStyle"),
                AwsEndpoints.parse(required(configuration, "aws:endpoints"), configuration.fileName()));
    }

    /**
     * Returns the endpoint of a service.
     *
     * @param service the service's name in {@code aws:endpoints}, such as {@code dynamodb}
     * @return the endpoint
     * @throws InvalidConfigurationException if the stack configures no endpoint for the service
     */
    public URI requiredEndpoint(String service) {
        URI endpoint = endpoints.get(service);
        if (endpoint == null) {
            throw new InvalidConfigurationException(stackFile + ": aws:endpoints has no entry for " + service
                    + ", which the program needs; add \"- " + service + ": " + exampleEndpoint() + "\" to it.");
        }
        return endpoint;
    }

    /** A single emulator usually serves all services. */
    private String exampleEndpoint() {
        return endpoints.values().stream()
                .map(URI::toString)
                .min(Comparator.naturalOrder())
                .orElse("http://localhost:4566");
    }

    private static void checkKeys(StackConfiguration configuration) {
        for (String key : new TreeSet<>(configuration.values().keySet())) {
            if (SKIPPED_CHECKS.contains(key)) {
                bool(configuration, key);
            } else if (key.startsWith("aws:") && !SETTINGS.contains(key)) {
                Set<String> known = new TreeSet<>(SETTINGS);
                known.addAll(SKIPPED_CHECKS);
                throw new InvalidConfigurationException(
                        configuration.fileName() + ": the embedded deployment doesn't support " + key + "; it supports "
                                + String.join(", ", known) + ". Remove the key, or deploy with the Pulumi CLI.");
            }
        }
    }

    private static String required(StackConfiguration configuration, String key) {
        String value = configuration.values().get(key);
        if (value == null || value.isBlank()) {
            throw new InvalidConfigurationException(
                    configuration.fileName() + ": " + key + " is missing; the embedded deployment needs it.");
        }
        return value;
    }

    private static boolean bool(StackConfiguration configuration, String key) {
        String value = configuration.values().getOrDefault(key, "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidConfigurationException(
                        configuration.fileName() + ": " + key + " is \"" + value + "\"; it must be true or false.");
        };
    }
}
