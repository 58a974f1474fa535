package io.serverlesspipeline.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.testing.PipelineFixture;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PipelineOutputsTest {
    @Test
    void returnsTheRegionFromTheArn() {
        assertThat(PipelineFixture.PIPELINE.region()).isEqualTo("eu-west-1");
    }

    @Test
    void namesTheMissingOutput() {
        Map<String, String> outputs = new HashMap<>(PipelineFixture.STACK_OUTPUTS);
        outputs.remove("tableName");

        assertThatThrownBy(() -> PipelineOutputs.of(outputs))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("no output tableName");
    }

    @Test
    void hasAWorkQueue_onlyIfTheStackHasOne() {
        Map<String, String> outputs = new HashMap<>(PipelineFixture.STACK_OUTPUTS);
        outputs.put("workQueueUrl", "http://localhost:4566/000000000000/work");

        assertThat(PipelineOutputs.of(outputs).workQueueUrl()).isEqualTo("http://localhost:4566/000000000000/work");
        assertThat(PipelineFixture.PIPELINE.workQueueUrl()).isEmpty();
    }
}
