package io.serverlesspipeline.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DefaultSignalsTest {
    private static final int INTERRUPTED = 130;

    /** Sends SIGINT to itself, and exits with 0 if that has no effect. */
    private static final List<String> INTERRUPTS_ITSELF = List.of("/bin/sh", "-c", "kill -INT $$; exit 0");

    @Test
    void interruptsHaveAnEffect_evenWhereTheBuildIgnoresThem() throws Exception {
        assertThat(runIgnoringInterrupts(INTERRUPTS_ITSELF)).isZero();

        List<String> started = new ArrayList<>(DefaultSignals.STARTER);
        started.addAll(INTERRUPTS_ITSELF);
        assertThat(runIgnoringInterrupts(started)).isEqualTo(INTERRUPTED);
    }

    private static int runIgnoringInterrupts(List<String> command) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        words.addAll(command);
        return new ProcessBuilder(words).start().waitFor();
    }
}
