package io.serverlesspipeline.local.console;

import io.serverlesspipeline.local.console.server.EventStream;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what moves in the pipeline, and sends it to the open pages. */
final class Feed {
    private static final int MAX_LINES = 2000;

    private final FunctionLog log;
    private final SharedFailureQueue queue;
    private final Uploads uploads;
    private final EventStream events = new EventStream(this::state);
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private int failures;

    Feed(FunctionLog log, SharedFailureQueue queue, StoredItems items, String bucket) {
        this.log = log;
        this.queue = queue;
        this.uploads = new Uploads(items, bucket, InstantSource.system(), upload -> events.send("upload", upload));
    }

    EventStream events() {
        return events;
    }

    Uploads uploads() {
        return uploads;
    }

    /** Reads the new lines of the log, and the progress of the uploads. */
    void readLog() {
        List<FunctionLog.Line> added = log.next();
        List<LogLine> shown = added.stream().map(LogLine::of).toList();
        if (!shown.isEmpty()) {
            synchronized (events) {
                lines.addAll(shown);
                while (lines.size() > MAX_LINES) {
                    lines.removeFirst();
                }
                events.send("log", shown);
            }
        }
        added.forEach(this::follow);
        uploads.poll();
    }

    /** Follows the upload of a line. One item that can't be read must not hide the other uploads. */
    private void follow(FunctionLog.Line line) {
        try {
            uploads.read(LogLine.json(line.text().strip()), line.time());
        } catch (RuntimeException exception) {
            // The upload keeps its last state, and ends when it makes no progress.
        }
    }

    /** Reads the failure queue if its length has changed. */
    void readFailures() throws InterruptedException {
        int count = queue.visible();
        if (count == failures) {
            return;
        }
        if (uploads.isActive()) {
            uploads.fail(queue.messages().stream()
                    .flatMap(message -> message.uploads().stream())
                    .toList());
        }
        synchronized (events) {
            failures = count;
            events.send("failures", Map.of("count", count));
        }
    }

    private Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("log", List.copyOf(lines));
        state.put("failures", Map.of("count", failures));
        return state;
    }
}
