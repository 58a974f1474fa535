package io.serverlesspipeline.image.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Lambda Runtime API on a free local port. */
public final class FakeRuntimeApi implements AutoCloseable {
    /**
     * A request that the function sent.
     *
     * @param path the path, relative to {@code /2018-06-01/runtime}
     * @param body the body
     */
    public record Answer(String path, String body) {
        /** Returns whether the request is the response to an event. */
        public boolean isResponse() {
            return path.endsWith("/response");
        }
    }

    private static final String ROOT = "/2018-06-01/runtime";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private int count;

    /** Starts an API without events. */
    public FakeRuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        if (path.equals("/invocation/next")) {
            sendNext(exchange);
        } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
            answers.add(new Answer(path, body));
        }
    }

    private void sendNext(HttpExchange exchange) throws IOException {
        try {
            byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", "request-" + nextNumber());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms",
                    Long.toString(Instant.now().plusSeconds(300).toEpochMilli()));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:training");
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int nextNumber() {
        return ++count;
    }

    /** Returns the host and port, as in the environment variable {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds an event for the next request. */
    public void offer(String event) {
        events.add(event);
    }

    /** Waits up to the given number of seconds for the function's next request. Returns null if there is none. */
    public @Nullable Answer poll(long seconds) throws InterruptedException {
        return answers.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
