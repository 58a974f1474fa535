package io.serverlesspipeline.local.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** Reads the log of the pipeline's function in chronological order. */
public final class FunctionLog {
    private final CloudWatchLogsClient logs;
    private final String group;
    private Map<Event, Integer> readAtNewest = Map.of();
    private long newest;

    /**
     * A line of the log.
     *
     * @param time the time of the line
     * @param text the text of the line
     */
    public record Line(Instant time, String text) {}

    /** Identifies log events by their content, because emulators give them no ID. Equal events can occur. */
    private record Event(String stream, long timestamp, String message) {
        static Event of(FilteredLogEvent event) {
            return new Event(event.logStreamName(), event.timestamp(), event.message());
        }
    }

    /** Creates a reader of the log of a pipeline's function. */
    public FunctionLog(CloudWatchLogsClient logs, PipelineOutputs pipeline) {
        this(logs, pipeline, Instant.EPOCH);
    }

    /** Creates a reader of the lines since a time. */
    public FunctionLog(CloudWatchLogsClient logs, PipelineOutputs pipeline, Instant since) {
        this.logs = logs;
        this.group = pipeline.logGroupName();
        this.newest = since.toEpochMilli();
    }

    /** Returns the lines written since the last call. The first call returns all lines. */
    public List<Line> next() {
        List<Line> lines = new ArrayList<>();
        int before;
        do {
            before = lines.size();
            // A response can be truncated without a token; the remaining events start at its last event's time.
            lines.addAll(readNewLines());
        } while (lines.size() > before);
        return lines;
    }

    private List<Line> readNewLines() {
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
