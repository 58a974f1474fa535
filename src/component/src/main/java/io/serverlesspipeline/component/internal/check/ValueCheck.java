package io.serverlesspipeline.component.internal.check;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Checks the value of an argument against the rules of an AWS service, and returns it or throws. A value that is known
 * when the pipeline is created is checked with all other arguments, the output of another resource once it is known.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ValueCheck<T> {
    T apply(ArgumentChecks checks, String argument, T value);

    /** Checks an optional output, see {@link #whenKnown(ArgumentChecks, String, Output, ValueCheck)}. */
    static <T> Optional<Output<T>> whenKnown(
            ArgumentChecks checks, String argument, Optional<Output<T>> value, ValueCheck<T> check) {
        return value.map(output -> whenKnown(checks, argument, output, check));
    }

    /** Checks an output now if its value is known, or else once it is. Messages don't show a secret's value. */
    static <T> Output<T> whenKnown(ArgumentChecks checks, String argument, Output<T> output, ValueCheck<T> check) {
        CompletableFuture<OutputData<T>> data = Internal.of(output).getDataAsync();
        if (data.isDone() && !data.isCompletedExceptionally()) {
            checks.collect(() -> check(checks, argument, data.join(), check));
            return output;
        }
        return new OutputInternal<>(data.thenApply(known -> {
            check(checks, argument, known, check);
            return known;
        }));
    }

    private static <T> void check(ArgumentChecks checks, String argument, OutputData<T> data, ValueCheck<T> check) {
        data.getValueOptional().filter(value -> data.isKnown()).ifPresent(value -> {
            ArgumentChecks valueChecks = data.isSecret() ? checks.forSecret(argument) : checks.forValue();
            check.apply(valueChecks, argument, value);
            valueChecks.throwIfInvalid();
        });
    }
}
