package io.serverlesspipeline.local.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.pipeline.FailedEvent;
import io.serverlesspipeline.local.pipeline.FailedMessage;
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
            "{\"Records\":[]}",
            List.of(new FailedEvent("uploads", "big.ndjson", "etag", Instant.EPOCH, "timeout")));

    private final List<String> done = new ArrayList<>();
    private final Deque<Optional<String>> answers = new ArrayDeque<>();
    private final Deque<Long> positions = new ArrayDeque<>();

    @Test
    void deletesTheMessage_whenTheFunctionSucceeds() {
        answers.add(Optional.empty());
        positions.add(0L);

        assertThat(redrive().of(MESSAGE)).isEmpty();

        assertThat(done).containsExactly("hide", "invoke {\"Records\":[]}", "delete");
    }

    @Test
    void leavesTheMessageInTheQueue_whenTheFunctionFailsAgain() {
        answers.add(Optional.of("access denied"));
        positions.addAll(List.of(0L, 0L));

        assertThat(redrive().of(MESSAGE)).contains("access denied");

        assertThat(done).containsExactly("hide", "invoke {\"Records\":[]}", "show");
    }

    @Test
    void invokesAgain_asLongAsTheUploadGetsFurther() {
        answers.addAll(List.of(Optional.of("out of time"), Optional.of("out of time"), Optional.empty()));
        positions.addAll(List.of(0L, 500L, 500L, 900L, 900L));

        assertThat(redrive().of(MESSAGE)).isEmpty();

        assertThat(done)
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
    void givesUp_whenTheUploadGetsNoFurther() {
        answers.addAll(List.of(Optional.of("out of time"), Optional.of("throttled")));
        positions.addAll(List.of(0L, 500L, 500L, 500L));

        assertThat(redrive().of(MESSAGE)).contains("throttled");

        assertThat(done).endsWith("show").doesNotContain("delete");
    }

    @Test
    void touchesNothing_whenTheMessageIsNoneOfLambdas() {
        assertThat(redrive().of(new FailedMessage("id", "receipt", "", List.of())))
                .get()
                .asString()
                .startsWith("This message is no failed event of Lambda's.");

        assertThat(done).isEmpty();
    }

    private Redrive redrive() {
        FailedMessages queue = new FailedMessages() {
            @Override
            public void hide(FailedMessage message) {
                done.add("hide");
            }

            @Override
            public void show(FailedMessage message) {
                done.add("show");
            }

            @Override
            public void delete(FailedMessage message) {
                done.add("delete");
            }
        };
        return new Redrive(
                queue,
                event -> {
                    done.add("invoke " + event);
                    return answers.remove();
                },
                event -> positions.remove());
    }
}
