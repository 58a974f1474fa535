package io.serverlesspipeline.deployment;

import java.util.concurrent.CompletableFuture;

/** Holds the engine's first failure. The engine rejects every later call. */
final class DeploymentFailure {

    private final CompletableFuture<Throwable> first = new CompletableFuture<>();

    void report(Throwable failure) {
        first.complete(failure);
    }

    boolean isReported() {
        return first.isDone();
    }

    /** Returns a future that completes with the first failure. */
    CompletableFuture<Throwable> future() {
        return first;
    }
}
