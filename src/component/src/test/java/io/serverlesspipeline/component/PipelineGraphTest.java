package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the resources that a pipeline registers with Pulumi. */
final class PipelineGraphTest {
    @Test
    void registersTheRecordedGraph_withoutArguments() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline("uploads"));

        RecordedGraph.assertUnchanged("default-pipeline.txt", ProgramGraph.write(run));
    }

    @Test
    void registersTheRecordedGraph_withEveryArgument() {
        assertRecorded("every-argument.txt", EveryArgument.given());
    }

    @Test
    void registersTheRecordedGraph_withAnExistingBucket() {
        assertRecorded(
                "existing-bucket.txt",
                ServerlessPipelineArgs.builder()
                        .existingBucketName("example-uploads")
                        .build());
    }

    @Test
    void registersTheRecordedGraph_withASharedBucket() {
        assertRecorded(
                "shared-bucket.txt",
                ServerlessPipelineArgs.builder()
                        .existingBucketName("example-uploads")
                        .manageNotification(false)
                        .build());
    }

    @Test
    void registersTheRecordedGraph_withEventBridge() {
        assertRecorded("event-bridge.txt", EveryArgument.withEventBridge());
    }

    @Test
    void registersTheRecordedGraph_withAWorkQueue() {
        assertRecorded("work-queue.txt", EveryArgument.withWorkQueue());
    }

    @Test
    void registersTheRecordedGraph_withTwoPipelines() {
        ProgramRun run = ProgramRun.up(context -> {
            new ServerlessPipeline("first");
            new ServerlessPipeline("second");
        });

        RecordedGraph.assertUnchanged("two-pipelines.txt", ProgramGraph.write(run));
    }

    @Test
    void registersTheRecordedGraph_withAnExistingTable() {
        assertRecorded(
                "existing-table.txt",
                ServerlessPipelineArgs.builder()
                        .existingTableName("example-items")
                        .build());
    }

    @Test
    void registersTheRecordedGraph_withALimitedTable() {
        assertRecorded(
                "limited-table.txt",
                ServerlessPipelineArgs.builder()
                        .maximumReadRequestUnits(100)
                        .maximumWriteRequestUnits(50)
                        .build());
    }

    @Test
    void registersTheRecordedGraph_withCustomerKeysAndDestination() {
        String key = "arn:aws:kms:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":key/";

        assertRecorded(
                "customer-keys.txt",
                ServerlessPipelineArgs.builder()
                        .bucketKeyArn(key + "bucket")
                        .tableKeyArn(key + "table")
                        .logKeyArn(key + "log")
                        .failureQueueKeyArn(key + "failures")
                        .failureDestinationArn("arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":failures")
                        .permissionsBoundaryArn("arn:aws:iam::" + AwsMocks.ACCOUNT_ID + ":policy/boundary")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void registersTheSameResources_inPreviewAndUp(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        assertThat(run.resources())
                .extracting(RecordedResource::name)
                .containsExactlyInAnyOrder(
                        "uploads",
                        "uploads-bucket",
                        "uploads-bucket-public-access-block",
                        "uploads-bucket-ownership",
                        "uploads-bucket-encryption",
                        "uploads-bucket-lifecycle",
                        "uploads-bucket-policy",
                        "uploads-table",
                        "uploads-logs",
                        "uploads-failures",
                        "uploads-failures-policy",
                        "uploads-role",
                        "uploads-role-policy",
                        "uploads-function",
                        "uploads-function-event-invoke-config",
                        "uploads-permission",
                        "uploads-notification");
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void registersEveryResourceAsItsChild(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        assertThat(run.urns())
                .filteredOn(urn -> !urn.contains("pulumi:pulumi:Stack::"))
                .hasSize(17)
                .allSatisfy(urn -> assertThat(urn).contains(ServerlessPipeline.TYPE));
        assertThat(run.urns())
                .filteredOn(urn -> urn.contains("::aws:"))
                .as("resources beside the component")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void createsNoProvider(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        assertThat(run.resources()).noneMatch(resource -> resource.type().startsWith("pulumi:providers:"));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void attachesNoManagedPolicy(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        assertThat(run.resources())
                .noneMatch(resource -> resource.type().contains("PolicyAttachment"))
                .noneMatch(resource -> resource.inputs().containsKey("managedPolicyArns"));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void blocksPublicAccess(RunMode mode) {
        ProgramRun run =
                MockedProgram.of(context -> new ServerlessPipeline("uploads")).run(mode);

        Map<String, Object> inputs = run.resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                .inputs();
        assertThat(inputs)
                .containsEntry("blockPublicAcls", true)
                .containsEntry("blockPublicPolicy", true)
                .containsEntry("ignorePublicAcls", true)
                .containsEntry("restrictPublicBuckets", true);
        assertThat(run.resources()).noneMatch(resource -> resource.inputs().containsKey("acl"));
    }

    @Test
    void separatesTwoPipelines_inOneProgram() {
        ProgramRun run = ProgramRun.up(context -> {
            new ServerlessPipeline("first");
            new ServerlessPipeline("second");
        });

        List<RecordedResource> policies = run.resources("aws:iam/rolePolicy:RolePolicy");
        assertThat(policies).hasSize(2);
        assertThat(policies)
                .filteredOn(policy -> policy.name().startsWith("first"))
                .allSatisfy(policy -> assertThat(policy.string("policy")).doesNotContain("second"));
        assertThat(policies)
                .filteredOn(policy -> policy.name().startsWith("second"))
                .allSatisfy(policy -> assertThat(policy.string("policy")).doesNotContain("first"));
    }

    private static void assertRecorded(String graph, ServerlessPipelineArgs args) {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline("uploads", args));

        RecordedGraph.assertUnchanged(graph, ProgramGraph.write(run));
    }
}
