package io.serverlesspipeline.local.console;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.console.server.ConsoleServer;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.output.Console;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.run.RunningPipeline;
import java.time.Duration;
import java.time.Instant;

/** Serves the console until the user stops it, or until its pipeline is gone. */
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

    /** Serves the console of the pipeline that is running on the command's port. */
    public void serveLocal() throws InterruptedException {
        try (ConsolePipeline pipeline = ConsolePipeline.local(context)) {
            serve(pipeline);
        }
    }

    /**
     * Serves the console of a stack on AWS.
     *
     * @param readOnly whether the page can't upload, redrive, and save
     */
    public void serveOnAws(String stack, boolean readOnly) throws InterruptedException {
        try (ConsolePipeline pipeline = ConsolePipeline.onAws(context, stack, readOnly)) {
            serve(pipeline);
        }
    }

    private void serve(ConsolePipeline pipeline) throws InterruptedException {
        StoredItems items = new StoredItems(pipeline.clients().dynamoDb(), pipeline.names());
        SharedFailureQueue queue =
                new SharedFailureQueue(new FailureQueue(pipeline.clients().sqs(), pipeline.names()));
        Instant since = pipeline.isLocal() ? Instant.EPOCH : Instant.now().minus(AWS_LOG_AGE);
        Feed feed = new Feed(
                new FunctionLog(pipeline.clients().logs(), pipeline.names(), since),
                queue,
                items,
                pipeline.names().bucketName());
        ConsoleEndpoints endpoints = new ConsoleEndpoints(pipeline, items, feed.uploads());
        try (ConsoleServer server =
                new ConsoleServer(ConsoleRun.class, endpoints.all(new Failures(pipeline, queue)), feed.events())) {
            print(server);
            repeat(feed::readLog, pipeline.isLocal() ? LOCAL_LOG_MILLIS : AWS_LOG_MILLIS);
            repeat(feed::readFailures, pipeline.isLocal() ? LOCAL_FAILURES_MILLIS : AWS_FAILURES_MILLIS);
            waitForEnd(pipeline);
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

    private static void repeat(Reading reading, long millis) {
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
    }

    private static void attempt(Reading reading) throws InterruptedException {
        try {
            reading.read();
        } catch (RuntimeException exception) {
            // The next reading may succeed. If the emulator has stopped, so does the console.
        }
    }

    private void waitForEnd(ConsolePipeline pipeline) throws InterruptedException {
        while (!pipeline.isLocal() || isRunning(pipeline)) {
            Thread.sleep(CHECK_INTERVAL.toMillis());
        }
        throw new LocalRunException("The pipeline on port " + context.port() + " was stopped or replaced. Run "
                + context.commandLine("console") + " again when it is running.");
    }

    private boolean isRunning(ConsolePipeline pipeline) {
        try (RunningPipeline running = RunningPipeline.require(context)) {
            return running.outputs().equals(pipeline.names());
        } catch (LocalRunException exception) {
            return false;
        }
    }
}
