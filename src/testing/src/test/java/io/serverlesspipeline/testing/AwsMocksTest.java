package io.serverlesspipeline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.iam.IamFunctions;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementConditionArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementPrincipalArgs;
import com.pulumi.aws.kinesis.Stream;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.SqsFunctions;
import com.pulumi.aws.sqs.inputs.GetQueueArgs;
import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests what the mocks return. */
final class AwsMocksTest {
    @Test
    void answersForTypesThatTheyDoNotKnow() {
        assertThat(outputs(context -> {
                    Stream stream = new Stream("clicks");
                    context.export("id", stream.id());
                    context.export("name", stream.name());
                    context.export("arn", stream.arn());
                }))
                .isEqualTo(Map.of(
                        "id", "clicks-id",
                        "name", "clicks-1a2b3c4",
                        "arn", "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks-1a2b3c4"));
    }

    @Test
    void answersForResourcesThatTheProgramReads() {
        assertThat(outputs(context -> {
                    context.export(
                            "bucket",
                            BucketV2.get("read", Output.of("existing"), null, null)
                                    .arn());
                    String url = "https://sqs.eu-central-1.amazonaws.com/123456789012/existing";
                    Queue queue = Queue.get("queue", Output.of(url), null, null);
                    context.export("queue", queue.arn());
                    context.export("url", queue.id());
                }))
                .isEqualTo(Map.of(
                        "bucket", "arn:aws:s3:::existing",
                        "queue", "arn:aws:sqs:eu-central-1:123456789012:existing",
                        "url", "https://sqs.eu-central-1.amazonaws.com/123456789012/existing"));
    }

    @Test
    void answerCalls() {
        assertThat(outputs(context -> {
                    context.export(
                            "account", AwsFunctions.getCallerIdentity().applyValue(caller -> caller.accountId()));
                    context.export("region", AwsFunctions.getRegion().applyValue(region -> region.name()));
                    context.export("partition", AwsFunctions.getPartition().applyValue(found -> found.partition()));
                    context.export(
                            "queue",
                            SqsFunctions.getQueue(GetQueueArgs.builder()
                                            .name("existing")
                                            .build())
                                    .applyValue(queue -> queue.arn()));
                }))
                .isEqualTo(Map.of(
                        "account",
                        AwsMocks.ACCOUNT_ID,
                        "region",
                        AwsMocks.REGION,
                        "partition",
                        "aws",
                        "queue",
                        "arn:aws:sqs:eu-central-1:123456789012:existing"));
    }

    @Test
    void renderPolicyDocuments() {
        Object json = outputs(context -> context.export(
                        "json",
                        IamFunctions.getPolicyDocument(GetPolicyDocumentArgs.builder()
                                        .statements(GetPolicyDocumentStatementArgs.builder()
                                                .sid("Read")
                                                .actions("s3:GetObject")
                                                .resources(new BucketV2("bucket")
                                                        .arn()
                                                        .applyValue(arn -> arn + "/*")
                                                        .applyValue(java.util.List::of))
                                                .principals(GetPolicyDocumentStatementPrincipalArgs.builder()
                                                        .type("AWS")
                                                        .identifiers("123456789012")
                                                        .build())
                                                .conditions(GetPolicyDocumentStatementConditionArgs.builder()
                                                        .test("Bool")
                                                        .variable("aws:SecureTransport")
                                                        .values("true")
                                                        .build())
                                                .build())
                                        .build())
                                .applyValue(document -> document.json())))
                .get("json");

        assertThat(JsonParser.parseString(String.valueOf(json))).isEqualTo(JsonParser.parseString("""
                {"Version": "2012-10-17", "Statement": [{"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject"],
                 "Resource": ["arn:aws:s3:::bucket-1a2b3c4/*"], "Principal": {"AWS": ["123456789012"]},
                 "Condition": {"Bool": {"aws:SecureTransport": ["true"]}}}]}"""));
    }

    @Test
    void areUsableWithPulumisOwnTests() {
        AwsMocks mocks = new AwsMocks();
        try {
            PulumiTest.withMocks(mocks).runTest(TestStack::deploy).throwOnError();
        } finally {
            PulumiTest.cleanup();
        }

        assertThat(mocks.resources()).extracting(RecordedResource::name).contains("bucket", "role");
    }

    private static Map<String, Object> outputs(Consumer<Context> program) {
        return ProgramRun.up(program).outputs();
    }
}
