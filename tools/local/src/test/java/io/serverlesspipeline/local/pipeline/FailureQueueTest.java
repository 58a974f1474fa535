package io.serverlesspipeline.local.pipeline;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.pipeline.FailedMessage.Source;
import io.serverlesspipeline.local.testing.FakeQueue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureQueueTest {
    /** A notification with an object that only the function reads. */
    private static final String NOTIFICATION = "{\"Records\": [{\"eventTime\": \"2026-01-02T03:04:05Z\", \"s3\": "
            + "{\"bucket\": {\"name\": \"uploads\"}, \"object\": {\"key\": \"a+b.txt\", \"eTag\": \"tag\"}}, "
            + "\"pipeline\": {\"from\": 1}}]}";

    private static final String EVENT = """
            {"version": "0", "source": "aws.s3", "detail-type": "Object Created", "time": "2026-01-02T03:04:05Z",
             "detail": {"bucket": {"name": "uploads"}, "object": {"key": "a%20+b.txt", "etag": "tag", "size": 3},
                        "reason": "PutObject"}}""";

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
    void listsTheOtherMessages_whenTheKeyOfOneIsNotEncoded() {
        String malformed = NOTIFICATION.replace("a+b.txt", "100%");
        sqs.add(malformed).add("{\"requestPayload\":" + malformed + "}").add(NOTIFICATION);

        assertThat(queue.messages())
                .extracting(message -> message.uploads().size())
                .containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void ignoresMessagesThatAreNotFailedEvents() {
        sqs.add("hello")
                .add("{}")
                .add("[1]")
                .add("{\"requestPayload\":{\"Records\":[{\"eventTime\":\"now\"}]}}")
                .add("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}")
                .add("{\"Type\":\"Notification\",\"Message\":\"hello\"}")
                .add("{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}");

        assertThat(queue.events()).isEmpty();
        assertThat(sqs.numberOfVisible()).isEqualTo(7);
    }

    @Test
    void returnsTheCondition_whenThereIsNoResponse() {
        sqs.add("{\"requestContext\":{\"condition\":\"EventAgeExceeded\"},\"requestPayload\":{\"Records\":["
                + "{\"eventTime\":\"2026-01-02T03:04:05Z\",\"s3\":{\"object\":{\"key\":\"a\"}}}]}}");

        assertThat(queue.events()).extracting(FailedEvent::reason).containsExactly("EventAgeExceeded");
    }

    @Test
    void readsAnEventFromTheWorkQueue() {
        sqs.add(NOTIFICATION);

        assertThat(queue.messages())
                .containsExactly(new FailedMessage("0", "0", Source.DELIVERY, NOTIFICATION, List.of(unprocessed())));
    }

    @Test
    void readsAnEventFromTheWorkQueue_thatCameThroughATopic() throws Exception {
        sqs.add("{\"Type\": \"Notification\", \"Message\": " + new ObjectMapper().writeValueAsString(NOTIFICATION)
                + "}");

        assertThat(queue.messages())
                .containsExactly(new FailedMessage("0", "0", Source.DELIVERY, NOTIFICATION, List.of(unprocessed())));
    }

    @Test
    void readsAnEventThatEventBridgeCouldNotDeliver_withoutDecodingTheKey() {
        sqs.addDeadLetter(EVENT, "NO_PERMISSIONS", "Not allowed to invoke the function.");

        assertThat(queue.messages())
                .containsExactly(new FailedMessage(
                        "0",
                        "0",
                        Source.DELIVERY,
                        EVENT,
                        List.of(new FailedEvent(
                                "uploads",
                                "a%20+b.txt",
                                "tag",
                                Instant.parse("2026-01-02T03:04:05Z"),
                                "NO_PERMISSIONS: Not allowed to invoke the function."))));
    }

    @Test
    void readsAnEventFromEventBridge_thatTheFunctionCouldNotProcess() {
        sqs.add("{\"requestPayload\": " + EVENT
                + ", \"responsePayload\": {\"errorType\": \"AccessDenied\", \"errorMessage\": \"no PutItem\"}}");

        assertThat(queue.messages()).singleElement().satisfies(message -> {
            assertThat(message.source()).isEqualTo(Source.LAMBDA);
            assertThat(message.event()).startsWith("{\"version\"").contains("\"a%20+b.txt\"");
            assertThat(message.uploads())
                    .extracting(FailedEvent::key, FailedEvent::reason)
                    .containsExactly(tuple("a%20+b.txt", "AccessDenied: no PutItem"));
        });
    }

    @Test
    void readsAllUploadsOfAnEvent() {
        sqs.add(NOTIFICATION.replaceFirst("\\[(.*)]", "[$1, $1]"));

        assertThat(queue.events()).containsExactly(unprocessed(), unprocessed());
    }

    private static FailedEvent unprocessed() {
        return new FailedEvent(
                "uploads",
                "a b.txt",
                "tag",
                Instant.parse("2026-01-02T03:04:05Z"),
                "The function didn't process this event from the work queue. Its log contains the cause.");
    }
}
