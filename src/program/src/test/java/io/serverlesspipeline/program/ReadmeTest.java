package io.serverlesspipeline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The configuration keys in the documents are the program's. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Za-z0-9]+)` \\| .*\\|$", Pattern.MULTILINE);

    @Test
    void listsNoConfigurationKeyThatIsNone() throws IOException {
        List<String> keys = rows("README.md", "\n## Configuration\n").toList();

        assertThat(keys).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(PipelineConfiguration.keys()).containsAll(keys);
    }

    @Test
    void leavesNoConfigurationKeyOutOfTheReference() throws IOException {
        List<String> keys = Stream.concat(Stream.of("name"), rows("docs/reference.md", "\n## Arguments\n"))
                .toList();

        assertThat(keys).containsExactlyInAnyOrderElementsOf(PipelineConfiguration.keys());
    }

    /** The first cells of the rows in one section of a document. */
    private static Stream<String> rows(String document, String heading) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        int begin = text.indexOf(heading) + heading.length();
        String section = text.substring(begin, text.indexOf("\n## ", begin));
        return ROW.matcher(section).results().map(row -> row.group(1));
    }
}
