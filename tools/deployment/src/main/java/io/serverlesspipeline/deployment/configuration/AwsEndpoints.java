package io.serverlesspipeline.deployment.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Parses {@code aws:endpoints}, a JSON list of maps from service names to endpoint URLs. */
final class AwsEndpoints {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The provider accepts several names for some services. */
    private static final Map<String, String> ALIASES = Map.of(
            "cloudwatchevents", "events",
            "cloudwatchlog", "logs",
            "cloudwatchlogs", "logs",
            "eventbridge", "events",
            "s3api", "s3");

    private AwsEndpoints() {}

    /**
     * Returns the endpoint of each service.
     *
     * @param json the value of {@code aws:endpoints}
     * @param stackFile the name of the stack file, for error messages
     * @throws InvalidConfigurationException if the value isn't a list of maps, or an endpoint isn't on this machine
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
        if (endpoints.put(ALIASES.getOrDefault(service, service), address) != null) {
            throw new InvalidConfigurationException(
                    stackFile + ": aws:endpoints has two entries for " + service + "; remove one of them.");
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
                stackFile + ": aws:endpoints must be a list of maps from service names to"
                        + " endpoint URLs, as in \"- s3: http://localhost:4566\".");
    }
}
