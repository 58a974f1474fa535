package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * Checks the value of an argument against the rules of the service that it is for, and returns it or throws. A plain
 * value is checked when it is set; a value that is an output, as soon as it is known.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface ValueCheck<T> {
    T apply(ArgumentChecks checks, String argument, T value);

    /** Checks a plain value before it is known which pipeline will be made with it. */
    static <T> Output<T> plain(String argument, T value, ValueCheck<T> check) {
        return Output.of(check.apply(ArgumentChecks.ofArguments(), argument, value));
    }

    /** Checks a value as soon as it is known, which for an output is after the pipeline was made. */
    static <T> Optional<Output<T>> whenKnown(
            ArgumentChecks checks, String argument, Optional<Output<T>> value, ValueCheck<T> check) {
        return value.map(output -> output.applyValue(known -> check.apply(checks.ofLaterValues(), argument, known)));
    }
}
