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

/** Stands in for the Lambda Runtime API: hands out events, one at a time, and takes what becomes of them. */
public final class RuntimeApi implements AutoCloseable {
    private static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    /**
     * What became of an event.
     *
     * @param handed when the function took the event, as {@link System#nanoTime} gives it
     * @param answered when the function's answer was there
     */
    public record Answer(long handed, long answered) {
        /** Returns how long the function had the event, in milliseconds. */
        public double milliseconds() {
            return (answered - handed) / 1e6;
        }
    }

    private record Waiting(String event, CompletableFuture<Answer> answer) {}

    private record Handed(Waiting waiting, long time) {}

    private final BlockingQueue<Waiting> events = new LinkedBlockingQueue<>();
    private final FakeServer server;
    private volatile @Nullable Handed handed;

    private RuntimeApi() throws IOException {
        server = FakeServer.start("runtime-api", ServerSocketFactory.getDefault(), this::respond);
    }

    /** Starts it on a free port. */
    public static RuntimeApi start() throws IOException {
        return new RuntimeApi();
    }

    /** Returns its address as functions expect it in the variable {@code AWS_LAMBDA_RUNTIME_API}. */
    public String authority() {
        return server.authority();
    }

    /**
     * Puts an event into the queue.
     *
     * @return what becomes of it; it ends with a {@link FunctionFailedException} if the function says that it failed
     */
    public CompletableFuture<Answer> invoke(String event) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        events.add(new Waiting(event, answer));
        return answer;
    }

    private Response respond(Request request) throws InterruptedException {
        if (request.method().equals("GET") && request.target().endsWith("/invocation/next")) {
            return next();
        }
        long now = System.nanoTime();
        Handed last = handed;
        if (request.target().endsWith("/init/error")) {
            events.forEach(
                    waiting -> waiting.answer().completeExceptionally(new FunctionFailedException(request.body())));
        } else if (last != null && request.target().endsWith("/error")) {
            last.waiting().answer().completeExceptionally(new FunctionFailedException(request.body()));
        } else if (last != null) {
            last.waiting().answer().complete(new Answer(last.time(), now));
        }
        return Response.of(
                202,
                Map.of("Content-Type", "application/json"),
                "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
    }

    private Response next() throws InterruptedException {
        Waiting waiting = events.take();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "Lambda-Runtime-Aws-Request-Id", REQUEST_ID,
                "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + TIMEOUT.toMillis()),
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:benchmark",
                "Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
        handed = new Handed(waiting, System.nanoTime());
        return Response.of(200, headers, waiting.event().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
