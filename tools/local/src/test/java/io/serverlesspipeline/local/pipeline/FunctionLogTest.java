package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.paginators.FilterLogEventsIterable;

final class FunctionLogTest {
    private final FakeLogs logs = new FakeLogs();
    private final FunctionLog log = new FunctionLog(logs, PIPELINE);

    @Test
    void readsOnlyNewLines() {
        logs.write(1, "one");
        assertThat(texts()).containsExactly("one");

        logs.write(2, "two");
        assertThat(texts()).containsExactly("two");
        assertThat(texts()).isEmpty();
    }

    /** The emulator gives all lines of an invocation the same time and no ID. */
    @Test
    void readsAllLinesWithTheSameTime_includingEqualAndLaterOnes() {
        logs.write(1, "START").write(1, "same").write(1, "same");
        assertThat(texts()).containsExactly("START", "same", "same");

        logs.write(1, "same").write(1, "END");
        assertThat(texts()).containsExactly("same", "END");
    }

    @Test
    void sortsLinesByTime_acrossStreams() {
        logs.write(3, "three").write(1, "one").write(2, "two");

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void readsTheRest_whenAResponseIsTruncated() {
        logs.maxEvents = 2;
        logs.write(1, "one").write(2, "two").write(3, "three").write(4, "four");

        assertThat(texts()).containsExactly("one", "two", "three", "four");
    }

    private List<String> texts() {
        return log.next().stream().map(FunctionLog.Line::text).toList();
    }

    private static final class FakeLogs implements CloudWatchLogsClient {
        private final List<FilteredLogEvent> events = new ArrayList<>();
        private int maxEvents = Integer.MAX_VALUE;

        FakeLogs write(long time, String message) {
            events.add(FilteredLogEvent.builder()
                    .timestamp(time)
                    .message(message)
                    .logStreamName("stream")
                    .build());
            return this;
        }

        @Override
        public FilterLogEventsIterable filterLogEventsPaginator(Consumer<FilterLogEventsRequest.Builder> request) {
            return new FilterLogEventsIterable(
                    this,
                    FilterLogEventsRequest.builder().applyMutation(request).build());
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
}
