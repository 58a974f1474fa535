package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.FunctionProcess;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.RuntimeApiServer;
import io.serverlesspipeline.benchmark.service.RuntimeApiServer.Invocation;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function's process with its own Runtime API, which sends events to it. */
final class FunctionSession implements AutoCloseable {
    private static final long LIVENESS_CHECK_MILLISECONDS = 200;
    private static final int LOG_LENGTH = 2000;

    private final Candidate candidate;
    private final RuntimeApiServer runtimeApi;
    private final FunctionProcess process;
    private final CompletableFuture<Invocation> first;

    private FunctionSession(
            Candidate candidate,
            RuntimeApiServer runtimeApi,
            FunctionProcess process,
            CompletableFuture<Invocation> first) {
        this.candidate = candidate;
        this.runtimeApi = runtimeApi;
        this.process = process;
        this.first = first;
    }

    /**
     * Starts a function with its first event already queued.
     *
     * @param variables additional environment variables
     * @param directory the folder for its log
     */
    static FunctionSession start(
            Candidate candidate, FakeAws aws, Map<String, String> variables, Path directory, String firstEvent)
            throws IOException {
        RuntimeApiServer runtimeApi = RuntimeApiServer.start();
        CompletableFuture<Invocation> first = runtimeApi.invoke(firstEvent);
        Map<String, String> services = new HashMap<>(aws.environment());
        services.putAll(variables);
        return new FunctionSession(
                candidate,
                runtimeApi,
                FunctionProcess.start(candidate, runtimeApi.authority(), services, directory),
                first);
    }

    FunctionProcess process() {
        return process;
    }

    /** Waits until the first event has completed. */
    Invocation awaitFirst() throws IOException, InterruptedException {
        return await(first);
    }

    /** Returns the milliseconds from starting the process to completing its first event. */
    double coldMilliseconds() throws IOException, InterruptedException {
        return (awaitFirst().completed() - process.started()) / 1e6;
    }

    /** Sends another event to the function, and waits until it has completed. */
    Invocation invoke(String event) throws IOException, InterruptedException {
        return await(runtimeApi.invoke(event));
    }

    private Invocation await(CompletableFuture<Invocation> invocation) throws IOException, InterruptedException {
        while (true) {
            try {
                return invocation.get(LIVENESS_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!process.isRunning() && !invocation.isDone()) {
                    throw new LocalRunException(candidate.name() + " exited without a response. " + logTail(), e);
                }
            } catch (ExecutionException e) {
                throw new LocalRunException(
                        candidate.name() + ": "
                                + Objects.requireNonNullElse(e.getCause(), e).getMessage() + "\n" + logTail(),
                        e);
            }
        }
    }

    private String logTail() throws IOException {
        String log = process.log().strip();
        return "It printed:\n" + (log.length() > LOG_LENGTH ? log.substring(log.length() - LOG_LENGTH) : log);
    }

    @Override
    public void close() throws IOException {
        process.close();
        runtimeApi.close();
    }
}
