package io.serverlesspipeline.deployment.resource;

import java.time.Duration;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Configures the SDK's waiters. The polling interval is shorter than the SDK's because an emulator is much faster than
 * AWS.
 */
public final class Readiness {

    private static final Duration POLLING_INTERVAL = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private Readiness() {}

    /**
     * Configures a waiter to poll ten times a second for at most five minutes.
     *
     * @param waiter the waiter's configuration
     */
    public static void poll(WaiterOverrideConfiguration.Builder waiter) {
        waiter.backoffStrategyV2(BackoffStrategy.fixedDelay(POLLING_INTERVAL))
                .maxAttempts((int) TIMEOUT.dividedBy(POLLING_INTERVAL))
                .waitTimeout(TIMEOUT);
    }
}
