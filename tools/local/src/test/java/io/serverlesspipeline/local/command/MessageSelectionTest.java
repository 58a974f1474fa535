package io.serverlesspipeline.local.command;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessage.Source;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.testing.FakeQueue;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageSelectionTest {
    private static final FailedMessage FIRST = message("1a2b3c4d-0000");
    private static final FailedMessage SECOND = message("1a2bffff-0000");
    private static final FailedMessage THIRD = message("9e8d7c6b-0000");

    @Test
    void findsEventsByPrefix_inTheOrderOfTheIds() {
        assertThat(select("9e8d7c6b", "1a2b3")).containsExactly(THIRD, FIRST);
    }

    @Test
    void removesDuplicates() {
        assertThat(select("9e8d7c6b", "9e", "9e8d7c6b-0000")).containsExactly(THIRD);
    }

    @Test
    void rejectsAnUnknownId() {
        assertThatThrownBy(() -> select("1a2b3", "ffff"))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("The failure queue has no event ffff. To list the events in the queue, run "
                        + "./pipeline failures.");
    }

    @Test
    void rejectsAnAmbiguousPrefix() {
        assertThatThrownBy(() -> select("1a2b"))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("2 events have IDs that begin with 1a2b: 1a2b3c4d-0000, 1a2bffff-0000. Enter more "
                        + "characters of the ID.");
    }

    @Test
    void findsAnEventThatTheQueueDeliversTwice() {
        FakeQueue sqs = new FakeQueue().add("{}").add("{}").deliverAgain("1");
        List<FailedMessage> messages = new FailureQueue(sqs, PIPELINE).messages();

        assertThat(MessageSelection.of(List.of("1"), messages, "./pipeline failures"))
                .extracting(FailedMessage::id, FailedMessage::receiptHandle)
                .containsExactly(tuple("1", "1-again"));
    }

    private static List<FailedMessage> select(String... ids) {
        return MessageSelection.of(List.of(ids), List.of(FIRST, SECOND, THIRD), "./pipeline failures");
    }

    private static FailedMessage message(String id) {
        return new FailedMessage(id, "receipt", Source.LAMBDA, "{}", List.of());
    }
}
