package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The picture of the data flow shows what a pipeline with default settings registers with Pulumi's engine. */
final class DataFlowPictureTest {
    private static final Path PICTURE = Path.of("../../../docs/data-flow.svg");

    /** Whether to draw the picture again. */
    private static final boolean UPDATE = Boolean.getBoolean("update.schema");

    @Test
    void showsTheWayOfAnUpload() throws IOException {
        String drawn = GraphPicture.of(defaultPipeline(), "From an upload to items in the table");
        if (UPDATE) {
            Files.writeString(PICTURE, drawn);
        }

        assertThat(Files.readAllLines(PICTURE))
                .as("If the component has changed on purpose, run this test alone with -Dupdate.schema=true")
                .containsExactlyElementsOf(drawn.lines().toList());
    }

    @Test
    void labelsEachStep_withTheEventOrTheActionThatThePolicyAllows() throws IOException {
        assertThat(defaultPipeline().labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new DataFlow.Edge("upload", "uploads-bucket"),
                        List.of(),
                        new DataFlow.Edge("uploads-bucket", "uploads-function"),
                        List.of("s3:ObjectCreated:*", "s3:GetObject"),
                        new DataFlow.Edge("uploads-function", "uploads-table"),
                        List.of("dynamodb:PutItem", "items"),
                        new DataFlow.Edge("uploads-function", "uploads-failures"),
                        List.of("sqs:SendMessage", "after 2 retries"),
                        new DataFlow.Edge("uploads-function", "uploads-logs"),
                        List.of("logs:PutLogEvents", "JSON lines")));
    }

    private static DataFlow defaultPipeline() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(Map.of());
            return DataFlow.of(engine);
        }
    }
}
