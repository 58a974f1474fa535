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

/** A service on a free port of this machine that answers as it is told, and remembers what it was asked. */
public final class FakeHttpService implements AutoCloseable {
    /** A request: the method and path, the body, and the headers that matter here. */
    public record Request(
            String line,
            String body,
            @Nullable String ifMatch,
            @Nullable String range) {}

    /** Answers one request. */
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

    /** Gives these answers one after the other, and the last of them ever after. */
    public synchronized void answer(Answer... next) {
        answers.clear();
        answers.addAll(List.of(next));
    }

    /** Returns an answer with a status and a body. */
    public static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Returns an answer that promises more bytes than it sends. */
    public static Answer truncated(int status, String body, int promised) {
        return exchange -> {
            exchange.sendResponseHeaders(status, promised);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Returns the service's address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns every request so far. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
