package io.serverlesspipeline.local.command;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.testing.FakeQueue;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageSelectionTest {
    private static final FailedMessage FIRST = message("1a2b3c4d-0000");
    private static final FailedMessage SECOND = message("1a2bffff-0000");
    private static final FailedMessage THIRD = message("9e8d7c6b-0000");

    @Test
    void areFoundByTheBeginningsOfTheirIds_inTheOrderOfTheNames() {
        assertThat(named("9e8d7c6b", "1a2b3")).containsExactly(THIRD, FIRST);
    }

    @Test
    void areThereOnce_howeverOftenTheyAreNamed() {
        assertThat(named("9e8d7c6b", "9e", "9e8d7c6b-0000")).containsExactly(THIRD);
    }

    @Test
    void areRefused_whenThereIsNoneOfTheName() {
        assertThatThrownBy(() -> named("1a2b3", "ffff"))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("There is no event ffff in the failure queue. ./pipeline failures lists what is there.");
    }

    @Test
    void areRefused_whenSeveralAreOfTheName() {
        assertThatThrownBy(() -> named("1a2b"))
                .isInstanceOf(LocalRunException.class)
                .hasMessage(
                        "The IDs of 2 events begin with 1a2b: 1a2b3c4d-0000, 1a2bffff-0000. Give more of the one that"
                                + " you mean.");
    }

    @Test
    void areFound_whenTheQueueDeliversOneOfThemTwice() {
        FakeQueue sqs = new FakeQueue().add("{}").add("{}").deliverAgain("1");
        List<FailedMessage> messages = new FailureQueue(sqs, PIPELINE).messages();

        assertThat(MessageSelection.of(List.of("1"), messages, "./pipeline failures"))
                .extracting(FailedMessage::id, FailedMessage::receiptHandle)
                .containsExactly(tuple("1", "1-again"));
    }

    private static List<FailedMessage> named(String... ids) {
        return MessageSelection.of(List.of(ids), List.of(FIRST, SECOND, THIRD), "./pipeline failures");
    }

    private static FailedMessage message(String id) {
        return new FailedMessage(id, "receipt", "{}", List.of());
    }
}
