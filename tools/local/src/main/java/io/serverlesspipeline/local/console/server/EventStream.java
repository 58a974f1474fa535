package io.serverlesspipeline.local.console.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends events to every open page ("Server-sent events" in the HTML Standard). */
public final class EventStream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int CAPACITY = 10_000;
    private static final int KEEP_ALIVE_SECONDS = 10;
    private static final String END = ":\n\n"; // A comment.

    private final List<BlockingQueue<String>> pages = new CopyOnWriteArrayList<>();
    private final Supplier<Map<String, ?>> state;

    /**
     * Creates a stream.
     *
     * @param state returns the events that a page gets when it connects, by name
     */
    public EventStream(Supplier<Map<String, ?>> state) {
        this.state = state;
    }

    /**
     * Sends an event to every open page. A page that doesn't keep up is disconnected, and connects again. To change the
     * state and send the change to each page exactly once, hold this object's monitor.
     */
    public synchronized void send(String name, Object data) {
        String event = event(name, data);
        pages.forEach(page -> {
            if (!page.offer(event)) {
                pages.remove(page);
            }
        });
    }

    /** Returns whether a page is open. */
    boolean hasPages() {
        return !pages.isEmpty();
    }

    /** Ends the streams of all pages. */
    synchronized void close() {
        List<BlockingQueue<String>> ended = List.copyOf(pages);
        // Before the last event, or a page that has sent it already would wait for another.
        pages.clear();
        ended.forEach(page -> page.offer(END));
    }

    /** Sends events to one page until it disconnects. */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(OK, 0);
        BlockingQueue<String> page = new ArrayBlockingQueue<>(CAPACITY);
        Map<String, ?> before;
        synchronized (this) {
            before = state.get();
            pages.add(page);
        }
        try (OutputStream output = exchange.getResponseBody()) {
            for (Map.Entry<String, ?> event : before.entrySet()) {
                output.write(event(event.getKey(), event.getValue()).getBytes(StandardCharsets.UTF_8));
            }
            while (pages.contains(page)) {
                output.flush();
                String event = page.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
                // Writing fails if the page has gone.
                output.write((event == null ? END : event).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            pages.remove(page);
        }
    }

    private static String event(String name, Object data) {
        try {
            return "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        } catch (IOException exception) {
            throw new IllegalStateException("Events are plain values", exception);
        }
    }
}
