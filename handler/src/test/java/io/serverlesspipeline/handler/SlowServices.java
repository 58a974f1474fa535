package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A bucket, and a table that responds to puts as late as possible, in a process that isn't the function's. */
final class SlowServices implements AutoCloseable {
    /** How long the table waits at least, in milliseconds. */
    private static final long SILENCE = 100;

    /** How long it waits where the system does not say how much a process has computed. */
    private static final long SILENCE_WITHOUT_PROCESSOR_TIME = 1000;

    /** What a JVM computes in that time though it has nothing to do: one tick of the system's clock. */
    private static final Duration IDLE = Duration.ofMillis(10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicLong arrived = new AtomicLong();
    private final HttpServer server;
    private volatile @Nullable ProcessHandle function;
    private volatile byte @Nullable [] refusal;

    /** Starts both. */
    SlowServices() throws IOException {
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

    /** Tells which process the function is, so that the table need not wait longer than the function works. */
    void serve(ProcessHandle process) {
        function = process;
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
     * Waits until the function has done all that it can do without a response: it sends no further put, and its process
     * computes nothing.
     */
    private void awaitSilence() {
        arrived.incrementAndGet();
        try {
            long number;
            Duration computed;
            do {
                number = arrived.get();
                computed = processorTime();
                Thread.sleep(computed == null ? SILENCE_WITHOUT_PROCESSOR_TIME : SILENCE);
            } while (number != arrived.get() || isComputing(computed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isComputing(@Nullable Duration before) {
        Duration now = processorTime();
        return before != null && now != null && now.minus(before).compareTo(IDLE) > 0;
    }

    private @Nullable Duration processorTime() {
        ProcessHandle process = function;
        return process == null ? null : process.info().totalCpuDuration().orElse(null);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
