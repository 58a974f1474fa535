package io.serverlesspipeline.program;

import com.pulumi.deployment.internal.Runner;
import com.pulumi.exceptions.RunException;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs the tasks of a program. If Pulumi's engine refuses a call, such as that which registers a resource, the program
 * ends with the engine's message instead of a stack trace; the engine itself tells what is wrong with the resource.
 */
final class EngineFailures implements Runner {
    private final Runner runner;

    EngineFailures(Runner runner) {
        this.runner = runner;
    }

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        runner.registerTask(description, task.exceptionally(failure -> {
            throw refusal(failure)
                    .<RuntimeException>map(EngineFailures::explained)
                    .orElseGet(() -> new CompletionException(failure));
        }));
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
        return runner.runAsync(callback);
    }

    private static RunException explained(StatusRuntimeException refusal) {
        String description = refusal.getStatus().getDescription();
        return new RunException("Pulumi's engine answered \""
                + (description == null ? refusal.getStatus().getCode() : description)
                + "\". The errors of the resources, if there are any, say why.");
    }

    private static Optional<StatusRuntimeException> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StatusRuntimeException.class::isInstance)
                .map(StatusRuntimeException.class::cast)
                .findFirst();
    }
}
