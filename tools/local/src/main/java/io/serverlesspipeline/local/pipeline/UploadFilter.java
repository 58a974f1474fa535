package io.serverlesspipeline.local.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys that a pipeline processes: those that match at least one entry of the bucket's notification or of the
 * EventBridge rule.
 *
 * @param entries the filters, at least one
 */
public record UploadFilter(List<Entry> entries) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list of entries. */
    public UploadFilter {
        entries = List.copyOf(entries);
    }

    /**
     * One filter.
     *
     * @param prefix the prefix of the keys, or an empty string for any prefix
     * @param suffix the suffix of the keys, or an empty string for any suffix
     */
    public record Entry(String prefix, String suffix) {
        private static Entry of(JsonNode condition) {
            String[] wildcard = condition.path("wildcard").asText().split("\\*", 2);
            return wildcard.length == 2
                    ? new Entry(wildcard[0], wildcard[1])
                    : new Entry(
                            condition.path("prefix").asText(),
                            condition.path("suffix").asText());
        }

        private boolean accepts(String key) {
            return key.startsWith(prefix) && key.endsWith(suffix);
        }

        @Override
        public String toString() {
            if (suffix.isEmpty()) {
                return "begin with \"" + prefix + "\"";
            }
            return (prefix.isEmpty() ? "" : "begin with \"" + prefix + "\" and ") + "end with \"" + suffix + "\"";
        }
    }

    /**
     * Returns the filter of the event pattern of a pipeline's EventBridge rule.
     *
     * @throws LocalRunException if the pattern isn't valid JSON
     */
    public static UploadFilter ofRule(String eventPattern) {
        List<Entry> entries = new ArrayList<>();
        try {
            JSON.readTree(eventPattern).at("/detail/object/key").forEach(condition -> entries.add(Entry.of(condition)));
        } catch (JsonProcessingException exception) {
            throw new LocalRunException("The pattern of the EventBridge rule isn't valid: " + eventPattern, exception);
        }
        return new UploadFilter(entries.isEmpty() ? List.of(new Entry("", "")) : entries);
    }

    /** Returns the prefix of the first entry. */
    public String firstPrefix() {
        return entries.get(0).prefix();
    }

    /** Returns whether the pipeline processes an object with this key. */
    public boolean accepts(String key) {
        return entries.stream().anyMatch(entry -> entry.accepts(key));
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining(", or "));
    }
}
