package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedProviderTest {

    private final SimulatedProvider provider = new SimulatedProvider();

    @Test
    void returnsTheOutputsOfARealResource_andKeepsTheInputs() {
        CreatedResource queue = provider.create("aws:sqs/queue:Queue", "failures", Map.of("fifoQueue", true));

        assertThat(queue.outputs())
                .containsEntry("name", "failures")
                .containsEntry("arn", "arn:aws:sqs:us-east-1:123456789012:Queue/failures")
                .containsEntry("url", "https://sqs.us-east-1.amazonaws.com/123456789012/failures");
        assertThat(provider.resources())
                .containsExactly(new SimulatedResource("aws:sqs/queue:Queue", "failures", Map.of("fifoQueue", true)));
    }

    @Test
    void keepsTheNameThatTheProgramSets() {
        CreatedResource bucket = provider.create("aws:s3/bucketV2:BucketV2", "uploads", Map.of("bucket", "mine"));

        assertThat(bucket.id()).isEqualTo("mine");
        assertThat(bucket.outputs()).doesNotContainKey("bucket");
    }

    @Test
    void answersTheFunctionsOfTheAccount_andNoOthers() {
        assertThat(provider.invoke("aws:index/getCallerIdentity:getCallerIdentity", Map.of()))
                .containsEntry("accountId", "123456789012");
        assertThatThrownBy(() -> provider.invoke("aws:ec2/getVpc:getVpc", Map.of()))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("doesn't support this function");
    }

    @Test
    void neverPrintsInputs() {
        assertThat(new SimulatedResource("type", "name", Map.of("secret", "hunter2")))
                .hasToString("name (type)");
    }
}
