package io.serverlesspipeline.local.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** The log of the pipeline's function, read in the order of time. */
public final class FunctionLog {
    private final CloudWatchLogsClient logs;
    private final String group;
    private Map<Event, Integer> readAtNewest = Map.of();
    private long newest;

    /**
     * A line of the log.
     *
     * @param time when it was written
     * @param text what was written
     */
    public record Line(Instant time, String text) {}

    /** Tells events apart as far as they differ: emulators give them no ID, and a function may repeat itself. */
    private record Event(String stream, long timestamp, String message) {
        static Event of(FilteredLogEvent event) {
            return new Event(event.logStreamName(), event.timestamp(), event.message());
        }
    }

    /** Makes a reader of the log of a pipeline's function. */
    public FunctionLog(CloudWatchLogsClient logs, PipelineOutputs pipeline) {
        this.logs = logs;
        this.group = pipeline.logGroupName();
    }

    /** Returns all lines that have been written since the last call, or ever if this is the first. */
    public List<Line> next() {
        List<Line> lines = new ArrayList<>();
        int before;
        do {
            before = lines.size();
            // An answer may be cut off without a token for the rest, which begins at its last event's time.
            lines.addAll(newLines());
        } while (lines.size() > before);
        return lines;
    }

    private List<Line> newLines() {
        List<FilteredLogEvent> events =
                logs
                        .filterLogEventsPaginator(
                                request -> request.logGroupName(group).startTime(newest))
                        .events()
                        .stream()
                        .sorted(Comparator.comparing(FilteredLogEvent::timestamp))
                        .toList();
        List<Line> lines = new ArrayList<>();
        Map<Event, Integer> counts = new HashMap<>();
        for (FilteredLogEvent event : events) {
            int count = counts.merge(Event.of(event), 1, Integer::sum);
            if (count > readAtNewest.getOrDefault(Event.of(event), 0)) {
                lines.add(new Line(Instant.ofEpochMilli(event.timestamp()), event.message()));
            }
        }
        if (!events.isEmpty()) {
            newest = events.get(events.size() - 1).timestamp();
            counts.keySet().removeIf(event -> event.timestamp() < newest);
            readAtNewest = counts;
        }
        return lines;
    }
}
