package io.serverlesspipeline.handler;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Creates the thread pool that puts items. Threads start on demand and are daemons, so they don't keep the process
 * alive.
 */
final class PutThreadPool {
    private PutThreadPool() {}

    static ExecutorService create(int count) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "put");
            thread.setDaemon(true);
            return thread;
        });
    }
}
