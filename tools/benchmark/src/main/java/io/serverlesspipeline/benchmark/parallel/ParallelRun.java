package io.serverlesspipeline.benchmark.parallel;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.notification.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores a large object with several instances of the function, and checks what they have stored. */
public final class ParallelRun {
    private final LargeObject object;
    private final ExpectedItems expected;
    private final FunctionSettings settings;

    /** Creates a run that hasn't started. */
    public ParallelRun(LargeObject object, ExpectedItems expected, FunctionSettings settings) {
        this.object = object;
        this.expected = expected;
        this.settings = settings;
    }

    /**
     * What a run took.
     *
     * @param seconds the time from the upload's message to its outcome
     * @param scanSeconds how much of it one instance searched for the ranges
     * @param processor the processor time
     */
    public record Measurement(double seconds, double scanSeconds, ProcessorTime processor) {}

    /**
     * Stores the object.
     *
     * @param functions the number of instances
     * @throws LocalRunException if the table's items aren't those of the object's records
     */
    public Measurement run(int functions) throws IOException, InterruptedException {
        DigestTable table = new DigestTable(settings.putDelay());
        MessageQueue queue = new MessageQueue();
        List<FunctionInstance> instances = new ArrayList<>();
        while (instances.size() < functions) {
            instances.add(new FunctionInstance(settings, object, table, queue));
        }
        ProcessorTime before = ProcessorTime.current();
        long start = System.nanoTime();
        queue.send(new Work.WholeUpload(object.upload()));
        Duration scan = run(instances);
        double seconds = (System.nanoTime() - start) / 1e9;
        ProcessorTime processor = ProcessorTime.current().since(before);
        expected.requireEqual(table.entities());
        return new Measurement(seconds, scan.toNanos() / 1e9, processor);
    }

    private static Duration run(List<FunctionInstance> instances) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(instances.size());
        try {
            Duration scan = Duration.ZERO;
            for (Future<Duration> instance : threads.invokeAll(instances)) {
                scan = scan.plus(instance.get());
            }
            return scan;
        } catch (ExecutionException e) {
            throw new LocalRunException("A function failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
