package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.FunctionProcess;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.RuntimeApi;
import io.serverlesspipeline.benchmark.service.RuntimeApi.Answer;
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

/** One process of a function, with a Runtime API of its own that gives it events. */
final class FunctionSession implements AutoCloseable {
    private static final long LIFE_CHECK_MILLISECONDS = 200;
    private static final int LOG_LENGTH = 2000;

    private final Candidate contestant;
    private final RuntimeApi runtimeApi;
    private final FunctionProcess process;
    private final CompletableFuture<Answer> first;

    private FunctionSession(
            Candidate contestant, RuntimeApi runtimeApi, FunctionProcess process, CompletableFuture<Answer> first) {
        this.contestant = contestant;
        this.runtimeApi = runtimeApi;
        this.process = process;
        this.first = first;
    }

    /**
     * Starts a function whose first event waits for it already.
     *
     * @param variables further environment variables
     * @param directory where its log is kept
     */
    static FunctionSession start(
            Candidate contestant, FakeAws aws, Map<String, String> variables, Path directory, String firstEvent)
            throws IOException {
        RuntimeApi runtimeApi = RuntimeApi.start();
        CompletableFuture<Answer> first = runtimeApi.invoke(firstEvent);
        Map<String, String> services = new HashMap<>(aws.environment());
        services.putAll(variables);
        return new FunctionSession(
                contestant,
                runtimeApi,
                FunctionProcess.start(contestant, runtimeApi.authority(), services, directory),
                first);
    }

    FunctionProcess process() {
        return process;
    }

    /** Waits for the first event's end. */
    Answer first() throws IOException, InterruptedException {
        return await(first);
    }

    /** Returns the milliseconds from the start of the process to the end of its first event. */
    double coldMilliseconds() throws IOException, InterruptedException {
        return (first().answered() - process.started()) / 1e6;
    }

    /** Gives the function one more event, and waits for its end. */
    Answer invoke(String event) throws IOException, InterruptedException {
        return await(runtimeApi.invoke(event));
    }

    private Answer await(CompletableFuture<Answer> answer) throws IOException, InterruptedException {
        while (true) {
            try {
                return answer.get(LIFE_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!process.isRunning() && !answer.isDone()) {
                    throw new LocalRunException(contestant.name() + " ended without an answer. " + lastWords(), e);
                }
            } catch (ExecutionException e) {
                throw new LocalRunException(
                        contestant.name() + ": "
                                + Objects.requireNonNullElse(e.getCause(), e).getMessage() + "\n" + lastWords(),
                        e);
            }
        }
    }

    private String lastWords() throws IOException {
        String log = process.log().strip();
        return "It printed:\n" + (log.length() > LOG_LENGTH ? log.substring(log.length() - LOG_LENGTH) : log);
    }

    @Override
    public void close() throws IOException {
        process.close();
        runtimeApi.close();
    }
}
