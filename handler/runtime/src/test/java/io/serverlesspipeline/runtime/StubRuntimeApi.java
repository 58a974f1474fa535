package io.serverlesspipeline.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Runtime API that returns a few events, then an error, and records the requests. */
final class StubRuntimeApi implements AutoCloseable {
    record Posted(String path, String body, @Nullable String errorType) {}

    private record Event(String content, Map<String, String> headers) {}

    private final HttpServer server;
    private final Deque<Event> events = new ArrayDeque<>();
    private final List<Posted> posted = new ArrayList<>();
    private final Set<InetSocketAddress> clients = new HashSet<>();
    private int status = 202;
    private int count;

    StubRuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        clients.add(exchange.getRemoteAddress());
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!path.equals("/2018-06-01/runtime/invocation/next")) {
                posted.add(new Posted(
                        path, body, exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type")));
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            Event event = events.poll();
            if (event == null) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            count++;
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "request-" + count);
            event.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] content = event.content().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    synchronized void offer(String content, Map<String, String> headers) {
        events.add(new Event(content, headers));
    }

    /** Responds to each POST request with this status. */
    synchronized void respondWith(int newStatus) {
        status = newStatus;
    }

    synchronized List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** Returns how many connections there were. */
    synchronized int connections() {
        return clients.size();
    }

    RuntimeApi api() {
        return RuntimeApi.of(Map.of("AWS_LAMBDA_RUNTIME_API", address()));
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
