package io.serverlesspipeline.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.resource.SimulatedResource;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.local.pipeline.UploadFilter.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SimulatedFunctionTest {
    private static final SimulatedResource FUNCTION = new SimulatedResource(
            "aws:lambda/function:Function",
            "uploads-function",
            Map.of("environment", Map.of("variables", Map.of("PIPELINE_ENTITIES", "[]", "STAGE", "test"))));

    @Test
    void hasTheVariablesOfTheFunction_andTheFiltersOfTheNotification() {
        SimulatedFunction configuration = SimulatedFunction.of(List.of(
                FUNCTION,
                new SimulatedResource(
                        "aws:s3/bucketNotification:BucketNotification",
                        "uploads-notification",
                        Map.of(
                                "bucket",
                                "my-bucket",
                                "lambdaFunctions",
                                List.of(Map.of("filterPrefix", "in+coming/"), Map.of("filterSuffix", ".csv"))))));

        assertThat(configuration.variables()).containsEntry("STAGE", "test").containsKey("PIPELINE_ENTITIES");
        assertThat(configuration.bucket()).isEqualTo("my-bucket");
        assertThat(configuration.filter().entries())
                .containsExactly(new Entry("in coming/", ""), new Entry("", ".csv"));
    }

    @Test
    void hasTheFiltersOfTheWorkQueueOrTheRule() {
        SimulatedResource queue = new SimulatedResource(
                "aws:s3/bucketNotification:BucketNotification",
                "uploads-notification",
                Map.of("bucket", "b", "queues", List.of(Map.of("filterPrefix", "in/"))));
        SimulatedResource rule = new SimulatedResource(
                "aws:cloudwatch/eventRule:EventRule",
                "uploads-rule",
                Map.of("eventPattern", "{\"detail\":{\"object\":{\"key\":[{\"suffix\":\".csv\"}]}}}"));

        assertThat(SimulatedFunction.of(List.of(FUNCTION, queue)).filter().entries())
                .containsExactly(new Entry("in/", ""));
        assertThat(SimulatedFunction.of(List.of(FUNCTION, rule)).filter().entries())
                .containsExactly(new Entry("", ".csv"));
    }

    @Test
    void acceptsEveryKey_whenTheProgramRegistersNoNotification() {
        SimulatedFunction configuration = SimulatedFunction.of(
                List.of(FUNCTION, new SimulatedResource("aws:s3/bucketV2:BucketV2", "uploads-bucket", Map.of())));

        assertThat(configuration.filter().entries()).containsExactly(new Entry("", ""));
        assertThat(configuration.bucket()).isEqualTo("uploads-bucket");
    }

    @Test
    void fails_whenTheProgramRegistersNoFunction() {
        assertThatThrownBy(() -> SimulatedFunction.of(List.of()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("registers no function");
    }
}
