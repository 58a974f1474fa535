package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole graph of resources that is kept beside the tests, so that every change of it shows in review. After a change
 * that is meant, run the tests once with {@code -DupdateGraphs=true} and read the difference.
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
