package io.serverlesspipeline.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the function's log about keys that the page is uploading. They wait until the upload has ended, because
 * they may be about it.
 */
final class PostponedLines {
    private final Map<String, List<Line>> byKey = new HashMap<>();

    /** A line, and the time at which the function wrote it. */
    record Line(JsonNode json, Instant time) {}

    /** Returns whether the key has no other upload under way. */
    boolean begin(String key) {
        return byKey.putIfAbsent(key, new ArrayList<>()) == null;
    }

    /** Returns whether a line must wait. */
    boolean add(String key, JsonNode json, Instant time) {
        List<Line> lines = byKey.get(key);
        return lines != null && lines.add(new Line(json, time));
    }

    /** Returns the lines about a key whose upload has ended. */
    List<Line> end(String key) {
        List<Line> lines = byKey.remove(key);
        return lines == null ? List.of() : lines;
    }
}
