package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that a pipeline rejects invalid arguments with a message. */
final class Refusal {
    private Refusal() {}

    static void assertOf(ServerlessPipelineArgs.Builder wrong, String message) {
        MockedRun run = MockedRun.ofAny(false, context -> new ServerlessPipeline("uploads", wrong.build()));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(exception)
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageStartingWith("ServerlessPipeline \"uploads\" can't be created: ")
                        .hasMessageContaining(message));
    }
}
