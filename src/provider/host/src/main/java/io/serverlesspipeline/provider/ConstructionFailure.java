package io.serverlesspipeline.provider;

import com.pulumi.exceptions.RunException;
import io.grpc.Status;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What the user is told of a failed construction: the message of whoever knows best, and never a stack trace. */
final class ConstructionFailure {
    private ConstructionFailure() {}

    /** Returns the status of the call: a mistake of the user's is an invalid argument, all else is internal. */
    static Status statusOf(Throwable failure) {
        return causes(failure)
                .filter(RunException.class::isInstance)
                .findFirst()
                .map(mistake -> Status.INVALID_ARGUMENT.withDescription(mistake.getMessage()))
                .orElseGet(
                        () -> Status.INTERNAL.withDescription(message(failure)).withCause(failure));
    }

    private static String message(Throwable failure) {
        Throwable outermost = causes(failure)
                .filter(cause -> !(cause instanceof CompletionException))
                .findFirst()
                .orElse(failure);
        String message = outermost.getMessage();
        return message == null ? outermost.toString() : message;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
