package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Checks the value of an argument against the rules of the service that it is for, and returns it or throws. A value
 * that is known when the pipeline is created is checked together with all other arguments; the output of another
 * resource as soon as it is known.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface ValueCheck<T> {
    T apply(ArgumentChecks checks, String argument, T value);

    /** Checks a value now if it is known, and otherwise once it is; nothing that is shown of a secret tells it. */
    static <T> Optional<Output<T>> whenKnown(
            ArgumentChecks checks, String argument, Optional<Output<T>> value, ValueCheck<T> check) {
        return value.map(output -> whenKnown(checks, argument, output, check));
    }

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
            ArgumentChecks ofValue = data.isSecret() ? checks.ofASecret(argument) : checks.ofLaterValues();
            check.apply(ofValue, argument, value);
            ofValue.finish();
        });
    }
}
