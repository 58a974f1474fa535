package io.serverlesspipeline.deployment.resource;

import java.time.Duration;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** Says how to wait until something that was created is ready for use; an emulator is far faster than AWS. */
public final class Readiness {

    private static final Duration POLLING_INTERVAL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Readiness() {}

    /**
     * Makes a waiter of the AWS SDK ask ten times a second, for five minutes at most.
     *
     * @param waiting the waiter's settings
     */
    public static void poll(WaiterOverrideConfiguration.Builder waiting) {
        waiting.backoffStrategyV2(BackoffStrategy.fixedDelay(POLLING_INTERVAL))
                .maxAttempts((int) PATIENCE.dividedBy(POLLING_INTERVAL))
                .waitTimeout(PATIENCE);
    }
}
