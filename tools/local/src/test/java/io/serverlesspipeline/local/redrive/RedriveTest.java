package io.serverlesspipeline.local.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
import io.serverlesspipeline.local.pipeline.FailedMessage.Source;
import io.serverlesspipeline.local.pipeline.FailedMessages;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RedriveTest {
    private static final FailedMessage MESSAGE = new FailedMessage(
            "3f9a1c2e-0000",
            "receipt",
            Source.LAMBDA,
            "{\"Records\":[]}",
            List.of(new FailedEvent("uploads", "big.ndjson", "etag", Instant.EPOCH, "timeout")));

    private static final FailedMessage DELIVERED =
            new FailedMessage("7c0d4e5f-0000", "receipt", Source.DELIVERY, "{\"Records\":[1]}", MESSAGE.uploads());

    private final List<String> calls = new ArrayList<>();
    private final Deque<Optional<String>> responses = new ArrayDeque<>();
    private final Deque<Long> positions = new ArrayDeque<>();

    @Test
    void deletesTheMessage_whenTheFunctionSucceeds() {
        responses.add(Optional.empty());
        positions.add(0L);

        assertThat(redrive().of(MESSAGE)).isEmpty();

        assertThat(calls).containsExactly("hide", "invoke {\"Records\":[]}", "delete");
    }

    @Test
    void leavesTheMessageInTheQueue_whenTheFunctionFailsAgain() {
        responses.add(Optional.of("access denied"));
        positions.addAll(List.of(0L, 0L));

        assertThat(redrive().of(MESSAGE)).contains("access denied");

        assertThat(calls).containsExactly("hide", "invoke {\"Records\":[]}", "show");
    }

    @Test
    void invokesAgain_whileTheUploadMakesProgress() {
        responses.addAll(List.of(Optional.of("out of time"), Optional.of("out of time"), Optional.empty()));
        positions.addAll(List.of(0L, 500L, 500L, 900L, 900L));

        assertThat(redrive().of(MESSAGE)).isEmpty();

        assertThat(calls)
                .containsExactly(
                        "hide",
                        "invoke {\"Records\":[]}",
                        "hide",
                        "invoke {\"Records\":[]}",
                        "hide",
                        "invoke {\"Records\":[]}",
                        "delete");
    }

    @Test
    void givesUp_whenTheUploadMakesNoProgress() {
        responses.addAll(List.of(Optional.of("out of time"), Optional.of("throttled")));
        positions.addAll(List.of(0L, 500L, 500L, 500L));

        assertThat(redrive().of(MESSAGE)).contains("throttled");

        assertThat(calls).endsWith("show").doesNotContain("delete");
    }

    @Test
    void leavesTheMessage_whenItIsNotAFailedEvent() {
        assertThat(redrive().of(new FailedMessage("id", "receipt", Source.UNKNOWN, "", List.of())))
                .get()
                .asString()
                .startsWith("This message isn't a failed event.");

        assertThat(calls).isEmpty();
    }

    @Test
    void returnsAnEventToTheWorkQueue_thenDeletesTheMessage() {
        Redrive redrive = redrive(event -> calls.add("send " + event));

        assertThat(redrive.sends(DELIVERED)).isTrue();
        assertThat(redrive.of(DELIVERED)).isEmpty();

        assertThat(calls).containsExactly("hide", "send {\"Records\":[1]}", "delete");
    }

    @Test
    void leavesTheMessageInTheQueue_whenTheWorkQueueDoesNotAcceptTheEvent() {
        Redrive redrive = redrive(event -> {
            throw new IllegalStateException("throttled");
        });

        assertThatThrownBy(() -> redrive.of(DELIVERED)).hasMessage("throttled");

        assertThat(calls).containsExactly("hide", "show");
    }

    @Test
    void invokesTheFunctionWithAnEvent_whenThereIsNoWorkQueue() {
        responses.addAll(List.of(Optional.of("out of time"), Optional.empty()));
        positions.addAll(List.of(0L, 500L, 500L));

        assertThat(redrive().sends(DELIVERED)).isFalse();
        assertThat(redrive().of(DELIVERED)).isEmpty();

        assertThat(calls)
                .containsExactly("hide", "invoke {\"Records\":[1]}", "hide", "invoke {\"Records\":[1]}", "delete");
    }

    @Test
    void invokesTheFunctionWithAFailedInvocation_evenIfThereIsAWorkQueue() {
        Redrive redrive = redrive(event -> calls.add("send " + event));
        responses.add(Optional.empty());
        positions.add(0L);

        assertThat(redrive.sends(MESSAGE)).isFalse();
        assertThat(redrive.of(MESSAGE)).isEmpty();

        assertThat(calls).containsExactly("hide", "invoke {\"Records\":[]}", "delete");
    }

    private Redrive redrive() {
        return redrive(Optional.empty());
    }

    private Redrive redrive(WorkQueue workQueue) {
        return redrive(Optional.of(workQueue));
    }

    private Redrive redrive(Optional<WorkQueue> workQueue) {
        FailedMessages queue = new FailedMessages() {
            @Override
            public void hide(FailedMessage message) {
                calls.add("hide");
            }

            @Override
            public void show(FailedMessage message) {
                calls.add("show");
            }

            @Override
            public void delete(FailedMessage message) {
                calls.add("delete");
            }
        };
        return new Redrive(
                queue,
                event -> {
                    calls.add("invoke " + event);
                    return responses.remove();
                },
                workQueue,
                event -> positions.remove());
    }
}
