package io.serverlesspipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a task for several inputs concurrently. */
final class Parallel {
    private Parallel() {}

    /** A task for one input. */
    @FunctionalInterface
    interface Task<T, R> {
        R run(T input) throws InterruptedException;
    }

    /**
     * Returns the results in the order of the inputs. If a task fails, rethrows its exception and stops the other
     * tasks.
     */
    static <T, R> List<R> map(List<T> inputs, Task<T, R> task) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(inputs.size());
        try {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(executor.submit(() -> task.run(input))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(exception.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
