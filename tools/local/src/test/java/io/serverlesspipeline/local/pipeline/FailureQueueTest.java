package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.serverlesspipeline.local.testing.FakeQueue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FailureQueueTest {
    private final FakeQueue sqs = new FakeQueue();
    private final FailureQueue queue = new FailureQueue(sqs, PIPELINE);

    @Test
    void returnsTheUploadAndTheReason_withTheKeyDecoded() {
        sqs.addFailure("ordner/%C3%A9+%2B%2520.txt", "tag", "2026-01-02T03:04:05.678Z", "no PutItem");

        assertThat(queue.events())
                .containsExactly(new FailedEvent(
                        "uploads",
                        "ordner/é +%20.txt",
                        "tag",
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        "AccessDenied: no PutItem"));
    }

    @Test
    void readsAllMessages_withoutRemovingThem() {
        for (int number = 0; number < 25; number++) {
            sqs.addFailure("file-" + number, "tag", "2026-01-02T03:04:05Z", "failed");
        }

        assertThat(queue.events()).hasSize(25);
        assertThat(sqs.numberOfVisible()).isEqualTo(25);
        assertThat(queue.events()).hasSize(25);
    }

    @Test
    void returnsAMessageOnce_withItsLatestReceipt_whenTheQueueDeliversItTwice() {
        for (int number = 0; number < 12; number++) {
            sqs.addFailure("file-" + number, "tag", "2026-01-02T03:04:05Z", "failed");
        }
        sqs.deliverAgain("0").deliverAgain("11");

        assertThat(queue.messages())
                .hasSize(12)
                .extracting(FailedMessage::id, FailedMessage::receiptHandle)
                .startsWith(tuple("0", "0-again"), tuple("1", "1"))
                .endsWith(tuple("11", "11-again"));
        assertThat(sqs.numberOfVisible()).isEqualTo(12);
    }

    @Test
    void ignoresMessagesThatAreNotFromLambda() {
        sqs.add("hello").add("{}").add("[1]").add("{\"requestPayload\":{\"Records\":[{\"eventTime\":\"now\"}]}}");

        assertThat(queue.events()).isEmpty();
        assertThat(sqs.numberOfVisible()).isEqualTo(4);
    }

    @Test
    void returnsTheCondition_whenThereIsNoResponse() {
        sqs.add("{\"requestContext\":{\"condition\":\"EventAgeExceeded\"},\"requestPayload\":{\"Records\":["
                + "{\"eventTime\":\"2026-01-02T03:04:05Z\",\"s3\":{\"object\":{\"key\":\"a\"}}}]}}");

        assertThat(queue.events()).extracting(FailedEvent::reason).containsExactly("EventAgeExceeded");
    }
}
