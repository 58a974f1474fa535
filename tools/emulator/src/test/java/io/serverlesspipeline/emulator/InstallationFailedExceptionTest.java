package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InstallationFailedExceptionTest {
    private static final Path LOG = Path.of("/checkout/.local/emulator-installation.log");

    @Test
    void explainsAHashMismatch() {
        assertThat(message("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."))
                .contains("doesn't match its pinned hash")
                .contains("pip cache purge");
    }

    @Test
    void pointsToTheNetwork_whenPipCannotConnect() {
        assertThat(message("WARNING: Retrying after connection broken by 'NewConnectionError(...)'"))
                .contains("PyPI, which couldn't be reached");
    }

    @Test
    void showsTheOutputOfPython_forOtherFailures() {
        assertThat(message("OSError: [Errno 28] No space left on device"))
                .contains("Fix the error below")
                .contains("No space left on device");
    }

    @Test
    void showsOnlyTheLastLines_andThePathOfTheLog() {
        List<String> lines =
                IntStream.range(0, 50).mapToObj(line -> "line " + line).toList();

        assertThat(new InstallationFailedException(lines, LOG))
                .message()
                .contains("line 49", "line 45", LOG.toString())
                .doesNotContain("line 44");
    }

    private static String message(String line) {
        return String.valueOf(new InstallationFailedException(List.of(line, ""), LOG).getMessage());
    }
}
