package io.serverlesspipeline.provider;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Runner;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * What goes on in the background of one construction, such as the registration of each resource. The SDK's own runner
 * logs a failure with a stack trace, even a mistake of the user's, and keeps a processor busy while it waits; this one
 * leaves failures to the caller.
 */
final class ConstructionTasks implements Runner {
    private final Queue<CompletableFuture<?>> tasks = new ConcurrentLinkedQueue<>();

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        tasks.add(task);
    }

    /** Runs a callback, and waits until all is done that it began; the first failure becomes the future's exception. */
    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
        return ContextAwareCompletableFuture.supplyAsync(callback)
                .thenCompose(value -> allDone().thenApply(unused -> new Success<>(value)));
    }

    private CompletableFuture<Void> allDone() {
        CompletableFuture<?>[] running =
                tasks.stream().filter(task -> !task.isDone()).toArray(CompletableFuture<?>[]::new);
        return running.length == 0
                ? CompletableFuture.allOf(tasks.toArray(CompletableFuture<?>[]::new))
                : CompletableFuture.allOf(running)
                        .exceptionally(failure -> null)
                        .thenCompose(unused -> allDone());
    }

    private static final class Success<T> extends Result<T> {
        Success(T value) {
            super(ProcessExitedSuccessfully, List.of(), Optional.of(value));
        }
    }
}
