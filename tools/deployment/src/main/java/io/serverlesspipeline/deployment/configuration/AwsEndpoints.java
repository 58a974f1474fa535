package io.serverlesspipeline.deployment.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code aws:endpoints}: a list of maps from a service's name to the URL of its endpoint, as JSON. */
final class AwsEndpoints {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The provider knows some services by several names. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("cloudwatchlog", "logs", "cloudwatchlogs", "logs", "s3api", "s3");

    private AwsEndpoints() {}

    /**
     * Returns the address of each service.
     *
     * @param json the value of {@code aws:endpoints}
     * @param stackFile the name of the stack's file, for messages
     * @throws InvalidConfigurationException if the value is no list of maps, or an endpoint is not on this machine
     */
    static Map<String, URI> parse(String json, String stackFile) {
        JsonNode list = tree(json, stackFile);
        if (list.isObject()) {
            throw new InvalidConfigurationException(
                    stackFile + ": aws:endpoints is a map, which the AWS provider rejects;"
                            + " write it as a list of maps, with \"- \" before the first service, as in \"- s3:"
                            + " http://localhost:4566\".");
        }
        if (!list.isArray()) {
            throw malformed(stackFile);
        }
        Map<String, URI> endpoints = new TreeMap<>();
        for (JsonNode entry : list) {
            if (!entry.isObject()) {
                throw malformed(stackFile);
            }
            for (Map.Entry<String, JsonNode> endpoint : entry.properties()) {
                add(endpoints, endpoint.getKey(), endpoint.getValue(), stackFile);
            }
        }
        return endpoints;
    }

    private static void add(Map<String, URI> endpoints, String service, JsonNode url, String stackFile) {
        if (!url.isTextual()) {
            throw malformed(stackFile);
        }
        URI address = LoopbackEndpoint.parse(url.textValue(), stackFile + ", aws:endpoints, " + service);
        if (endpoints.put(OTHER_NAMES.getOrDefault(service, service), address) != null) {
            throw new InvalidConfigurationException(
                    stackFile + ": aws:endpoints names " + service + " twice; keep one of the entries.");
        }
    }

    private static JsonNode tree(String json, String stackFile) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw malformed(stackFile);
        }
    }

    private static InvalidConfigurationException malformed(String stackFile) {
        return new InvalidConfigurationException(
                stackFile + ": aws:endpoints must be a list of maps from a service to the"
                        + " URL of its endpoint, as in \"- s3: http://localhost:4566\".");
    }
}
