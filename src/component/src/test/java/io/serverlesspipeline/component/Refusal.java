package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

/** That a pipeline refuses arguments which cannot work, and says what to do. */
final class Refusal {
    private Refusal() {}

    static void assertOf(ServerlessPipelineArgs.Builder wrong, String message) {
        MockedRun run = MockedRun.ofAny(false, context -> new ServerlessPipeline("uploads", wrong.build()));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(exception)
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageStartingWith("ServerlessPipeline \"uploads\" cannot be made: ")
                        .hasMessageContaining(message));
    }
}
