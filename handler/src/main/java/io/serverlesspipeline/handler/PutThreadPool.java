package io.serverlesspipeline.handler;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that put items; each is started when it is first needed, and none keeps the function's process alive. */
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
