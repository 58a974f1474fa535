package io.serverlesspipeline.benchmark.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.notification.Work;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FunctionInstanceTest {
    private static final FunctionSettings SETTINGS = new FunctionSettings(8, 64 << 10, Duration.ZERO);

    private final LargeObject object = LargeObject.ndjson(1 << 20);
    private final MessageQueue queue = new MessageQueue();

    @Test
    void stopsTheOtherInstances_whenItFails() throws InterruptedException {
        FunctionInstance failing = new FunctionInstance(
                SETTINGS,
                object,
                put -> {
                    throw new IllegalStateException("The table is broken");
                },
                queue);
        queue.send(new Work.WholeUpload(object.upload()));
        queue.send(new Work.WholeUpload(object.upload()));

        assertThatThrownBy(failing::call).hasMessage("The table is broken");

        assertThat(queue.receive()).isEmpty();
    }

    @Test
    void stopsTheOtherInstances_whenTheUploadIsStored() throws IOException, InterruptedException {
        DigestTable table = new DigestTable(Duration.ZERO);
        queue.send(new Work.WholeUpload(object.upload()));

        assertThat(new FunctionInstance(SETTINGS, object, table, queue).call()).isPositive();

        assertThat(queue.receive()).isEmpty();
        assertThat(table.entities().count()).isEqualTo(object.records());
    }

    @Test
    void fails_whenAMessageIsDeliveredAfterTheUploadIsStored() throws IOException, InterruptedException {
        DigestTable table = new DigestTable(Duration.ZERO);
        queue.send(new Work.WholeUpload(object.upload()));
        new FunctionInstance(SETTINGS, object, table, queue).call();
        MessageQueue other = new MessageQueue();
        other.send(new Work.WholeUpload(object.upload()));

        assertThatThrownBy(() -> new FunctionInstance(SETTINGS, object, table, other).call())
                .hasMessageContaining("ended with DUPLICATE");
    }
}
