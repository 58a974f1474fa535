package io.serverlesspipeline.deployment;

import java.util.concurrent.CompletableFuture;

/** Holds the first failure of the engine's work, after which the engine does no more. */
final class DeploymentFailure {

    private final CompletableFuture<Throwable> first = new CompletableFuture<>();

    void report(Throwable failure) {
        first.complete(failure);
    }

    boolean isReported() {
        return first.isDone();
    }

    /** Completes once there is a failure. */
    CompletableFuture<Throwable> future() {
        return first;
    }
}
