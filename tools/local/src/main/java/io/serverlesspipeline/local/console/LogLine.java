package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the function's log.
 *
 * @param time the time in ISO 8601
 * @param level the level, or an empty string if the line has none
 * @param text the line
 * @param requestId the ID of the invocation, or an empty string
 * @param key the key of the object that the line is about, or an empty string
 */
record LogLine(String time, String level, String text, String requestId, String key) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REQUEST = Pattern.compile("RequestId: ([0-9a-f-]{36})");

    static LogLine of(FunctionLog.Line line) {
        String text = line.text().strip();
        JsonNode json = json(text);
        Matcher request = REQUEST.matcher(text);
        String id = json.has("requestId") ? json.path("requestId").asText() : request.find() ? request.group(1) : "";
        return new LogLine(
                line.time().toString(),
                json.path("level").asText(),
                text,
                id,
                json.path("key").asText());
    }

    /** Returns the line's JSON, or a missing node if it isn't JSON. */
    static JsonNode json(String text) {
        try {
            return text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
        } catch (JsonProcessingException exception) {
            return MissingNode.getInstance();
        }
    }
}
