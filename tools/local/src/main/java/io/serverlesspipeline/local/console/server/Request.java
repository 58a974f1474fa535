package io.serverlesspipeline.local.console.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request of the page.
 *
 * @param parameters the decoded query parameters
 * @param body the body
 */
public record Request(Map<String, String> parameters, InputStream body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_JSON_BYTES = 4 << 20;

    static Request of(HttpExchange exchange) {
        Map<String, String> parameters = new TreeMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            try {
                parameters.put(decode(pair[0]), pair.length == 1 ? "" : decode(pair[1]));
            } catch (IllegalArgumentException exception) {
                throw RequestException.invalid("The query of the address isn't encoded correctly.");
            }
        }
        return new Request(parameters, exchange.getRequestBody());
    }

    /** Returns a query parameter, or an empty string if it is missing. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * Returns the body as JSON.
     *
     * @throws RequestException if it isn't valid or is larger than 4 MiB
     */
    public JsonNode json() throws IOException {
        byte[] bytes = body.readNBytes(MAX_JSON_BYTES + 1);
        if (bytes.length > MAX_JSON_BYTES) {
            throw RequestException.invalid("The text is larger than 4 MiB. Upload it as a file instead.");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException exception) {
            throw RequestException.invalid("The request isn't valid JSON.");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
