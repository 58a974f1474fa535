package io.serverlesspipeline.local.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.paginators.FilterLogEventsIterable;

/** A log with one stream. */
public final class FakeLogs implements CloudWatchLogsClient {
    private final List<FilteredLogEvent> events = new ArrayList<>();
    private int maxEvents = Integer.MAX_VALUE;

    /** Adds a line. */
    public FakeLogs write(long time, String message) {
        events.add(FilteredLogEvent.builder()
                .timestamp(time)
                .message(message)
                .logStreamName("stream")
                .build());
        return this;
    }

    /** Truncates each response to a number of lines. */
    public void truncateTo(int lines) {
        maxEvents = lines;
    }

    @Override
    public FilterLogEventsIterable filterLogEventsPaginator(Consumer<FilterLogEventsRequest.Builder> request) {
        return new FilterLogEventsIterable(
                this, FilterLogEventsRequest.builder().applyMutation(request).build());
    }

    @Override
    public FilterLogEventsResponse filterLogEvents(FilterLogEventsRequest request) {
        return FilterLogEventsResponse.builder()
                .events(events.stream()
                        .filter(event -> event.timestamp() >= request.startTime())
                        .limit(maxEvents)
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
