package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A bucket, and a table that responds to puts as late as possible, in a process that isn't the function's. */
final class SlowServices implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicLong arrived = new AtomicLong();
    private final HttpServer server;
    private final long milliseconds;
    private volatile byte @Nullable [] refusal;

    /**
     * Starts both.
     *
     * @param milliseconds how long the table must not have received a put before it responds
     */
    SlowServices(long milliseconds) throws IOException {
        this.milliseconds = milliseconds;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    void putObject(String key, byte[] content) {
        objects.put("/uploads/" + key, content);
    }

    /**
     * Fails the condition of every record's put from now on, because of an existing item with an attribute of this
     * value.
     */
    void failConditions(String value) {
        refusal = ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\","
                        + "\"message\":\"The conditional request failed\",\"Item\":{\"a\":" + value
                        + ",\"source\":{\"S\":\"uploads/other\"}}}")
                .getBytes(UTF_8);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int puts() {
        return puts.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer = "{}".getBytes(UTF_8);
        int status = 200;
        if (exchange.getRequestMethod().equals("GET")) {
            answer = objects.getOrDefault(exchange.getRequestURI().getPath(), answer);
        } else {
            // The condition of a record's put contains the record's number.
            if (new String(body, UTF_8).contains(":record")) {
                puts.incrementAndGet();
                if (refusal != null) {
                    answer = refusal;
                    status = 400;
                }
            }
            awaitSilence();
        }
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /**
     * Waits until no further put has arrived for some time: the sender then waits for responses, or has no more puts.
     */
    private void awaitSilence() {
        arrived.incrementAndGet();
        long number;
        try {
            do {
                number = arrived.get();
                Thread.sleep(milliseconds);
            } while (number != arrived.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
