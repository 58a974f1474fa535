package io.serverlesspipeline.deployment.resource.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.resource.EmulatorProvider;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityFunctionsTest {

    @Test
    void returnsTheCaller() {
        try (RecordingAws aws = RecordingAws.start()) {
            aws.answer("""
                    <GetCallerIdentityResponse><GetCallerIdentityResult>
                      <Arn>arn:aws:iam::123456789012:root</Arn><UserId>U</UserId><Account>123456789012</Account>
                    </GetCallerIdentityResult></GetCallerIdentityResponse>""");

            assertThat(invoke(aws, "aws:index/getCallerIdentity:getCallerIdentity"))
                    .isEqualTo(Map.of(
                            "accountId", "123456789012",
                            "arn", "arn:aws:iam::123456789012:root",
                            "id", "123456789012",
                            "userId", "U"));
        }
    }

    @Test
    void returnsTheRegion() {
        try (RecordingAws aws = RecordingAws.start("eu-west-1")) {
            assertThat(invoke(aws, "aws:index/getRegion:getRegion"))
                    .isEqualTo(Map.of(
                            "description", "Europe (Ireland)",
                            "endpoint", "ec2.eu-west-1.amazonaws.com",
                            "id", "eu-west-1",
                            "name", "eu-west-1"));
        }
    }

    @Test
    void returnsThePartition() {
        try (RecordingAws aws = RecordingAws.start("cn-north-1")) {
            assertThat(invoke(aws, "aws:index/getPartition:getPartition"))
                    .isEqualTo(Map.of(
                            "dnsSuffix", "amazonaws.com.cn",
                            "id", "aws-cn",
                            "partition", "aws-cn",
                            "reverseDnsPrefix", "cn.com.amazonaws"));
        }
    }

    private static Map<String, Object> invoke(RecordingAws aws, String token) {
        return new EmulatorProvider(List.of(), IdentityFunctions.all(aws.clients())).invoke(token, Map.of());
    }
}
