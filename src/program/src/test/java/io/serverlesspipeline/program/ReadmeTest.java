package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of configuration keys is the program's. */
final class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Za-z]+)` \\| .*\\|$", Pattern.MULTILINE);

    @Test
    void listsEveryConfigurationKey_andNoOther() throws IOException {
        String readme = Files.readString(README);
        String configuration =
                readme.substring(readme.indexOf("\n## Configuration\n"), readme.indexOf("\n## How it is"));
        List<String> keys =
                ROW.matcher(configuration).results().map(MatchResult::group).toList();

        assertThat(keys)
                .extracting(row -> row.substring(3, row.indexOf('`', 3)))
                .containsExactlyInAnyOrderElementsOf(PipelineConfiguration.KEYS);
    }
}
