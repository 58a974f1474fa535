package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testing.FailedRun;
import io.serverlesspipeline.testing.MockedProgram;

/** Asserts that a pipeline rejects invalid arguments with a message. */
final class Refusal {
    private Refusal() {}

    static void assertOf(ServerlessPipelineArgs.Builder wrong, String message) {
        FailedRun run = MockedProgram.of(context -> new ServerlessPipeline("uploads", wrong.build()))
                .expectFailure();

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(exception)
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageStartingWith("ServerlessPipeline \"uploads\" can't be created: ")
                        .hasMessageContaining(message));
    }
}
