package io.serverlesspipeline.local.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RedriveSummaryTest {
    private final RedriveSummary summary = new RedriveSummary();

    @Test
    void countsProcessedEvents_whenTheFunctionWasInvoked() {
        summary.addProcessed();
        summary.addFailed();

        assertThat(summary).hasToString("1 event processed, 1 still in the queue.");
        assertThat(summary.hasFailed()).isTrue();
        assertThat(summary.hasSent()).isFalse();
    }

    @Test
    void countsNoProcessedEvents_whenAllFailed() {
        summary.addFailed();

        assertThat(summary).hasToString("0 events processed, 1 still in the queue.");
    }

    @Test
    void countsSentEvents_separately() {
        summary.addSent();
        summary.addSent();

        assertThat(summary).hasToString("2 events sent to the work queue, 0 still in the queue.");
        summary.addProcessed();
        assertThat(summary).hasToString("1 event processed, 2 events sent to the work queue, 0 still in the queue.");
        assertThat(summary.hasSent()).isTrue();
        assertThat(summary.hasFailed()).isFalse();
    }
}
