package io.serverlesspipeline.local.console;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.console.server.ConsoleServer;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Serves the console until the user stops it. */
public final class ConsoleRun {
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final long LOCAL_LOG_MILLIS = 250;
    private static final long LOCAL_FAILURES_MILLIS = 1000;
    private static final long AWS_LOG_MILLIS = 2000;
    private static final long AWS_FAILURES_MILLIS = 10_000;

    /** The age of the first lines of a log on AWS, which may be too long to read completely. */
    private static final Duration AWS_LOG_AGE = Duration.ofMinutes(10);

    private final CommandContext context;
    private final boolean opensBrowser;

    /** Creates a run. */
    public ConsoleRun(CommandContext context, boolean opensBrowser) {
        this.context = context;
        this.opensBrowser = opensBrowser;
    }

    /**
     * Serves the console of the pipeline that is running on the command's port. When the pipeline stops, waits for the
     * next one, so that open pages show it, too.
     */
    public void serveLocal() throws InterruptedException {
        ConsolePipeline first = ConsolePipeline.local(context);
        try (ConsoleServer server = new ConsoleServer(ConsoleRun.class)) {
            print(server);
            for (ConsolePipeline pipeline = first; true; pipeline = ConsolePipeline.local(context)) {
                serve(pipeline, server);
                server.pause("No pipeline is running on port " + context.port() + ". To start one, run "
                        + context.commandLine("up") + ".");
                while (running().isEmpty()) {
                    Thread.sleep(CHECK_INTERVAL.toMillis());
                }
            }
        }
    }

    /**
     * Serves the console of a stack on AWS.
     *
     * @param readOnly whether the page can't upload, redrive, and save
     */
    public void serveOnAws(String stack, boolean readOnly) throws InterruptedException {
        ConsolePipeline pipeline = ConsolePipeline.onAws(context, stack, readOnly);
        try (ConsoleServer server = new ConsoleServer(ConsoleRun.class)) {
            print(server);
            serve(pipeline, server);
        }
    }

    private void serve(ConsolePipeline pipeline, ConsoleServer server) throws InterruptedException {
        List<Thread> readers = new ArrayList<>();
        try (pipeline) {
            StoredItems items = new StoredItems(pipeline.clients().dynamoDb(), pipeline.names());
            SharedFailureQueue queue =
                    new SharedFailureQueue(new FailureQueue(pipeline.clients().sqs(), pipeline.names()));
            Instant since = pipeline.isLocal() ? Instant.EPOCH : Instant.now().minus(AWS_LOG_AGE);
            Feed feed = new Feed(
                    new FunctionLog(pipeline.clients().logs(), pipeline.names(), since),
                    queue,
                    items,
                    pipeline.names().bucketName());
            server.show(
                    new ConsoleEndpoints(pipeline, items, feed.uploads()).all(new Failures(pipeline, queue)),
                    feed.events());
            readers.add(repeat(feed::readLog, pipeline.isLocal() ? LOCAL_LOG_MILLIS : AWS_LOG_MILLIS));
            readers.add(repeat(feed::readFailures, pipeline.isLocal() ? LOCAL_FAILURES_MILLIS : AWS_FAILURES_MILLIS));
            waitForEnd(pipeline);
        } finally {
            readers.forEach(Thread::interrupt);
        }
    }

    private void print(ConsoleServer server) {
        Console console = context.console();
        console.line("The console is at " + server.address());
        boolean opened = opensBrowser && Browser.open(server.oneTimeAddress(), context.environment());
        console.note((opened ? "Your browser opens it." : "Open this address in a browser on this machine.")
                + " To stop the console, press Ctrl-C.");
    }

    /** Reads something from the pipeline. */
    @FunctionalInterface
    private interface Reading {
        void read() throws InterruptedException;
    }

    private static Thread repeat(Reading reading, long millis) {
        Thread reader = new Thread(
                () -> {
                    try {
                        while (true) {
                            attempt(reading);
                            Thread.sleep(millis);
                        }
                    } catch (InterruptedException exception) {
                        Thread.currentThread().interrupt();
                    }
                },
                "console-feed");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private static void attempt(Reading reading) throws InterruptedException {
        try {
            reading.read();
        } catch (RuntimeException exception) {
            // The next reading may succeed.
        }
    }

    private void waitForEnd(ConsolePipeline pipeline) throws InterruptedException {
        while (!pipeline.isLocal() || running().equals(Optional.of(pipeline.names()))) {
            Thread.sleep(CHECK_INTERVAL.toMillis());
        }
    }

    /** Returns the pipeline that is running on the command's port. */
    private Optional<PipelineOutputs> running() {
        try (RunningPipeline running = RunningPipeline.require(context)) {
            return Optional.of(running.outputs());
        } catch (LocalRunException exception) {
            return Optional.empty();
        }
    }
}
