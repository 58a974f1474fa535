package io.serverlesspipeline.audit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineNamesTest {
    private static final Map<String, String> OUTPUTS = Map.ofEntries(
            Map.entry("bucketName", "uploads"),
            Map.entry("bucketArn", "arn:aws:s3:::uploads"),
            Map.entry("tableName", "items"),
            Map.entry("tableArn", "arn:aws:dynamodb:eu-west-1:111122223333:table/items"),
            Map.entry("functionName", "store"),
            Map.entry("functionArn", "arn:aws:lambda:eu-west-1:111122223333:function:store"),
            Map.entry("roleName", "store-role"),
            Map.entry("roleArn", "arn:aws:iam::111122223333:role/store-role"),
            Map.entry("logGroupName", "/aws/lambda/store"),
            Map.entry("logGroupArn", "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/store"),
            Map.entry("failureDestinationArn", "arn:aws:sns:eu-west-1:111122223333:failures"));

    @Test
    void containTheRegionAndTheAccount() {
        PipelineNames names = PipelineNames.of(OUTPUTS);

        assertThat(names.region()).isEqualTo("eu-west-1");
        assertThat(names.account()).isEqualTo("111122223333");
        assertThat(names.failureQueueUrl()).isEmpty();
    }

    @Test
    void areRejected_whenAnOutputIsMissing() {
        assertThatThrownBy(() -> PipelineNames.of(with("roleName", "")))
                .isInstanceOf(LocalRunException.class)
                .hasMessage("The stack has no output roleName, which the audit requires. Export all outputs of the "
                        + "pipeline in the program and deploy it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "null", "arn:aws:lambda", "arn:aws:lambda:eu-west-1:111122223333:"})
    void areRejected_whenAnArnIsInvalid(String arn) {
        assertThatThrownBy(() -> PipelineNames.of(with("functionArn", arn)))
                .isInstanceOf(LocalRunException.class)
                .hasMessageStartingWith(
                        "The output functionArn of the stack is \"" + arn + "\", which isn't a valid ARN. Export");
    }

    private static Map<String, String> with(String output, String value) {
        Map<String, String> outputs = new HashMap<>(OUTPUTS);
        outputs.put(output, value);
        return outputs;
    }
}
