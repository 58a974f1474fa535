package io.serverlesspipeline.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.benchmark.scale.Workload.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ScaleDocumentTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

    /** Whether to generate the document's tables again. */
    private static final boolean UPDATE = Boolean.getBoolean("update.scale");

    @Test
    void theDocumentMatchesTheModel() throws IOException {
        ScaleDocument document = new ScaleDocument(ROOT);
        if (UPDATE) {
            document.update();
        }

        assertThat(document.text())
                .as("If the model has changed on purpose, run this test alone with -Dupdate.scale=true")
                .isEqualTo(Files.readString(ROOT.resolve("docs/scale.md")));
    }

    @Test
    void aWorkQueueAddsThreeRequests_andEventBridgeAnEvent() {
        double direct = SmallUploads.cost(Delivery.NOTIFICATION).total();

        // 0.40 dollars for a million requests, and 1.00 for a million events.
        assertThat(SmallUploads.cost(Delivery.NOTIFICATION_AND_WORK_QUEUE).total())
                .isEqualTo(direct + 3 * 0.40e-6, EXACTLY);
        assertThat(SmallUploads.cost(Delivery.EVENT_BRIDGE).total()).isEqualTo(direct + 1e-6, EXACTLY);
        assertThat(SmallUploads.cost(Delivery.EVENT_BRIDGE_AND_WORK_QUEUE).total())
                .isEqualTo(direct + 2.20e-6, EXACTLY);
    }
}
