package io.serverlesspipeline.audit.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FunctionLogLinesTest {
    private final List<String> messages = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    @Test
    void findsTheLineOfEachDeliveryOfAKey() throws InterruptedException {
        messages.addAll(List.of(
                "START RequestId: 1",
                line("a.txt", "STORED"),
                line("b.txt", "FAILED"),
                line("a.txt", "DUPLICATE"),
                "{"));

        FunctionLogLines lines = new FunctionLogLines("store", messages::stream, () -> {}, Duration.ofHours(1));

        assertThat(lines.await("a.txt", 1).path("status").asText()).isEqualTo("STORED");
        assertThat(lines.await("a.txt", 2).path("status").asText()).isEqualTo("DUPLICATE");
    }

    /** The emulator delivers delayed log lines with the next invocation. */
    @Test
    void invokesTheFunction_whenALineIsDelayed() throws InterruptedException {
        late.add(line("a.txt", "STORED"));

        FunctionLogLines lines =
                new FunctionLogLines("store", messages::stream, () -> messages.addAll(late), Duration.ZERO);

        assertThat(lines.await("a.txt", 1).path("status").asText()).isEqualTo("STORED");
    }

    private static String line(String key, String status) {
        return "{\"key\":\"" + key + "\",\"status\":\"" + status + "\"}";
    }
}
