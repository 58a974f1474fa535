package io.serverlesspipeline.local.console;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.redrive.Redrive;
import io.serverlesspipeline.local.testing.FakeQueue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

final class FailuresTest {
    private final FailureQueue queue = new FailureQueue(
            new FakeQueue()
                    .addFailure("a.ndjson", "a", "2026-01-02T03:04:05Z", "denied")
                    .addFailure("b.ndjson", "b", "2026-01-02T03:04:05Z", "denied"),
            PIPELINE);

    private record UnchangedMessages() implements FailedMessages {
        @Override
        public void hide(FailedMessage message) {}

        @Override
        public void show(FailedMessage message) {}

        @Override
        public void delete(FailedMessage message) {}
    }

    private Failures.Redriven redrive(String selection, Redrive redrive) throws Exception {
        return Failures.redrive(new ObjectMapper().readTree(selection), queue.messages(), redrive);
    }

    @Test
    void redrivesTheSelectedEvents_andSaysWhichOnesAreGone() throws Exception {
        Redrive redrive =
                new Redrive(new UnchangedMessages(), event -> Optional.empty(), Optional.empty(), upload -> 0);

        assertThat(redrive("{\"ids\":[\"1\",\"7\"]}", redrive).results())
                .extracting(Failures.Result::id, Failures.Result::outcome)
                .containsExactly(tuple("1", "stored"), tuple("7", "missing"));
    }

    @Test
    void keepsTheResultsOfTheOtherEvents_whenARequestFails() throws Exception {
        Redrive redrive = new Redrive(
                new UnchangedMessages(),
                event -> {
                    if (event.contains("a.ndjson")) {
                        throw SdkClientException.create("connection reset");
                    }
                    return Optional.empty();
                },
                Optional.empty(),
                upload -> 0);

        assertThat(redrive("{\"all\":true}", redrive).results())
                .extracting(Failures.Result::outcome, Failures.Result::reason)
                .containsExactly(tuple("failed", "connection reset"), tuple("stored", ""));
    }
}
