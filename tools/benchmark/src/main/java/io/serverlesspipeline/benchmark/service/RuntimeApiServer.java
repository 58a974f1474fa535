package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A fake of the Lambda Runtime API that sends events one at a time and receives their results. */
public final class RuntimeApiServer implements AutoCloseable {
    private static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    /**
     * The timing of an invocation.
     *
     * @param started when the function received the event, from {@link System#nanoTime}
     * @param completed when the function's response was received
     */
    public record Invocation(long started, long completed) {
        /** Returns the duration of the invocation in milliseconds. */
        public double milliseconds() {
            return (completed - started) / 1e6;
        }
    }

    private record PendingEvent(String event, CompletableFuture<Invocation> invocation) {}

    private record ActiveEvent(PendingEvent pending, long started) {}

    private final BlockingQueue<PendingEvent> events = new LinkedBlockingQueue<>();
    private final FakeServer server;
    private volatile @Nullable ActiveEvent active;

    private RuntimeApiServer() throws IOException {
        server = FakeServer.start("runtime-api", ServerSocketFactory.getDefault(), this::respond);
    }

    /** Starts the API on a free port. */
    public static RuntimeApiServer start() throws IOException {
        return new RuntimeApiServer();
    }

    /** Returns its address in the format of the environment variable {@code AWS_LAMBDA_RUNTIME_API}. */
    public String authority() {
        return server.authority();
    }

    /**
     * Queues an event.
     *
     * @return a future that completes with the invocation, or with a {@link FunctionFailedException} if the function
     *     reports an error
     */
    public CompletableFuture<Invocation> invoke(String event) {
        CompletableFuture<Invocation> invocation = new CompletableFuture<>();
        events.add(new PendingEvent(event, invocation));
        return invocation;
    }

    private Response respond(Request request) throws InterruptedException {
        if (request.method().equals("GET") && request.target().endsWith("/invocation/next")) {
            return next();
        }
        long now = System.nanoTime();
        ActiveEvent last = active;
        if (request.target().endsWith("/init/error")) {
            events.forEach(
                    pending -> pending.invocation().completeExceptionally(new FunctionFailedException(request.body())));
        } else if (last != null && request.target().endsWith("/error")) {
            last.pending().invocation().completeExceptionally(new FunctionFailedException(request.body()));
        } else if (last != null) {
            last.pending().invocation().complete(new Invocation(last.started(), now));
        }
        return Response.of(
                202,
                Map.of("Content-Type", "application/json"),
                "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
    }

    private Response next() throws InterruptedException {
        PendingEvent pending = events.take();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "Lambda-Runtime-Aws-Request-Id", REQUEST_ID,
                "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + TIMEOUT.toMillis()),
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:benchmark",
                "Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
        active = new ActiveEvent(pending, System.nanoTime());
        return Response.of(200, headers, pending.event().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
