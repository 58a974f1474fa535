package io.serverlesspipeline.component.internal.failure;

import com.pulumi.core.Output;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.check.NameChecks;
import io.serverlesspipeline.component.internal.check.ValueCheck;
import java.util.Optional;

/**
 * What Lambda does with an event that the function fails to process.
 *
 * @param retryAttempts how often Lambda retries it
 * @param maximumEventAge how many seconds Lambda keeps it for retries
 * @param destinationArn the ARN of the user's own queue or topic for events whose retries are used up, if there is one
 * @param queueKeyArn the ARN of the customer managed key that encrypts the destination, if there is one
 */
public record FailureSettings(
        int retryAttempts,
        int maximumEventAge,
        Optional<Output<String>> destinationArn,
        Optional<Output<String>> queueKeyArn) {
    /** Returns the settings of error handling from a pipeline's arguments. */
    public static FailureSettings of(ServerlessPipelineArgs args, ArgumentChecks checks) {
        return new FailureSettings(
                checks.inRange("retryAttempts", args.retryAttempts().orElse(2), 0, 2, ""),
                checks.inRange("maximumEventAge", args.maximumEventAge().orElse(21_600), 60, 21_600, " seconds"),
                ValueCheck.whenKnown(
                        checks,
                        "failureDestinationArn",
                        args.failureDestinationArn(),
                        NameChecks::failureDestinationArn),
                ValueCheck.whenKnown(checks, "failureQueueKeyArn", args.failureQueueKeyArn(), NameChecks::keyArn));
    }
}
