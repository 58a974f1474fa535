package io.serverlesspipeline.handler.testing;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An HTTP service on a free local port that responds as configured and records requests. */
public final class FakeHttpService implements AutoCloseable {
    /** A request: the method and path, the body, and the relevant headers. */
    public record Request(
            String line,
            String body,
            @Nullable String ifMatch,
            @Nullable String range) {}

    /** Responds to one request. */
    public interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    public FakeHttpService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                body,
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Range")));
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (answer != null) {
            answer.send(exchange);
        }
        exchange.close();
    }

    /** Sends these responses one after another, then the last one forever. */
    public synchronized void answer(Answer... next) {
        answers.clear();
        answers.addAll(List.of(next));
    }

    /** Returns a response with a status and a body. */
    public static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Returns a response whose content length exceeds its body. */
    public static Answer truncated(int status, String body, int contentLength) {
        return exchange -> {
            exchange.sendResponseHeaders(status, contentLength);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Returns the service's address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns all requests so far. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
