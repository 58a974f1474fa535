package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The picture of the architecture is drawn from what a pipeline with every default registers with Pulumi's engine. */
final class ArchitecturePictureTest {
    private static final Path PICTURE = Path.of("../../../docs/architecture.svg");

    /** Whether to draw the picture again. */
    private static final boolean UPDATE = Boolean.getBoolean("update.schema");

    @Test
    void showsEveryResource_andWhatItDependsOn() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of());
            String drawn = GraphPicture.of(
                    ResourceGraph.of(engine.registered()), "The resources of ServerlessPipeline, with every default");
            if (UPDATE) {
                Files.writeString(PICTURE, drawn);
            }

            assertThat(Files.readAllLines(PICTURE))
                    .as("If the component has changed on purpose, run this test alone with -Dupdate.schema=true")
                    .containsExactlyElementsOf(drawn.lines().toList());
        }
    }
}
