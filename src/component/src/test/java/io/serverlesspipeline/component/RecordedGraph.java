package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recorded graph of all resources, which makes every change visible in a review. After an intended change, run the
 * tests once with {@code -DupdateGraphs=true} and review the difference.
 */
final class RecordedGraph {
    private static final Path FOLDER = Path.of("src/test/resources/io/serverlesspipeline/component");

    private RecordedGraph() {}

    static void assertUnchanged(String file, String graph) {
        Path recorded = FOLDER.resolve(file);
        try {
            if (Boolean.getBoolean("updateGraphs")) {
                Files.createDirectories(FOLDER);
                Files.writeString(recorded, graph);
            }
            assertThat(graph).isEqualTo(Files.readString(recorded));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
