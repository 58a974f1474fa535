package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.upload.UploadOutcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Deploys pipelines that receive their uploads through Amazon EventBridge and a work queue, and uploads files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventSourcesIT {
    private static final String SHARED_BUCKET = "shared-uploads";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private DeploymentTarget target;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private ServiceClients clients;

    @BeforeAll
    void start() throws Exception {
        target = DeploymentTarget.start();
        URI endpoint = URI.create("http://localhost:" + target.port());
        clients = new ServiceClients(new AwsConfiguration(
                "the test",
                "us-east-1",
                target.rootKey().accessKeyId(),
                target.rootKey().secretAccessKey(),
                true,
                Stream.of("dynamodb", "events", "lambda", "logs", "s3", "sqs")
                        .collect(Collectors.toMap(Function.identity(), service -> endpoint))));
    }

    @AfterAll
    void stop() {
        target.close();
        clients.close();
    }

    @Test
    void storeTheirOwnPrefixesOfOneBucket_alsoAfterTheOtherPipelineIsDeleted() throws Exception {
        clients.s3().createBucket(request -> request.bucket(SHARED_BUCKET));
        clients.s3()
                .putBucketNotificationConfiguration(request -> request.bucket(SHARED_BUCKET)
                        .notificationConfiguration(configuration -> configuration.eventBridgeConfiguration(
                                EventBridgeConfiguration.builder().build())));
        DeployedStack orders = deployOnSharedBucket("orders");
        DeployedStack users = deployOnSharedBucket("users");

        assertThat(upload(orders, "orders/a b.ndjson", lines(3)).recordsStored())
                .isEqualTo(3);
        assertThat(upload(users, "users/ü.ndjson", lines(5)).recordsStored()).isEqualTo(5);
        assertThat(object(users, "orders/a b.ndjson")).isFalse();
        assertThat(object(orders, "users/ü.ndjson")).isFalse();

        delete(orders);

        assertThat(upload(users, "users/later.ndjson", lines(4)).recordsStored())
                .isEqualTo(4);
    }

    @Test
    void storeAFileThatNeedsManyInvocations_withoutARetry() throws Exception {
        assumeThat(target.ownEmulator()).as("the function runs without Docker").isPresent();
        DeployedStack stack = target.deploy(Map.of(
                "serverless-pipeline:name",
                "patient",
                "serverless-pipeline:timeout",
                "4",
                "serverless-pipeline:workQueue",
                "{\"maximumReceives\":1}",
                "serverless-pipeline:environment",
                "{\"PIPELINE_PUTS_IN_FLIGHT\":\"1\",\"PIPELINE_CHECKPOINT_RECORDS\":\"50\"}"));
        List<String> all = List.of();
        List<String> statuses = List.of();
        // How many records fit into an invocation depends on the machine.
        for (int records = 3000; statuses.size() < 10 && records <= 96_000; records *= 2) {
            ObjectItemView item = upload(stack, records + ".ndjson", lines(records));

            assertThat(item.status()).isEqualTo("STORED");
            assertThat(item.recordsStored()).isEqualTo(records);
            List<String> before = all;
            all = statuses(stack);
            statuses = all.subList(before.size(), all.size());
            System.out.println("EventSourcesIT: " + records + " records in " + statuses.size() + " invocations: "
                    + statuses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
            assertThat(statuses).containsOnlyOnce("STORED").endsWith("STORED");
            assertThat(statuses.subList(0, statuses.size() - 1)).containsOnly("CONTINUED");
        }
        assertThat(statuses).hasSizeGreaterThanOrEqualTo(10);
        assertThat(messages(PipelineOutputs.of(stack.outputs()).failureQueueUrl()))
                .isZero();
    }

    @Test
    void storeALargeFileInRanges() throws Exception {
        DeployedStack stack = target.deploy(Map.of(
                "serverless-pipeline:name",
                "ranges",
                "serverless-pipeline:eventSource",
                "eventBridge",
                "serverless-pipeline:workQueue",
                "{\"splitSize\":1,\"maximumConcurrency\":2}"));
        String header = "type,userId,note\r\n";
        int records = 3000;
        String rows = IntStream.range(0, records)
                .mapToObj(number -> "user,u-" + number + ",\"line 1\r\n" + "x".repeat(1000) + "\"\r\n")
                .collect(Collectors.joining());

        ObjectItemView item = upload(stack, "large.csv", header + rows);

        assertThat(item.status()).isEqualTo("STORED");
        assertThat(item.recordsStored()).isEqualTo(records);
        assertThat(statuses(stack)).containsOnlyOnce("SPLIT", "STORED").contains("RANGE_STORED");
        assertThat(new StoredItems(clients.dynamoDb(), PipelineOutputs.of(stack.outputs())).ofPartition("USER#u-2999"))
                .singleElement()
                .satisfies(user -> assertThat(user)
                        .hasEntrySatisfying("note", note -> assertThat(note.s()).startsWith("line 1\r\nxxx")));
    }

    private DeployedStack deployOnSharedBucket(String name) throws InterruptedException {
        return target.deploy(Map.of(
                "serverless-pipeline:name",
                name,
                "serverless-pipeline:forceDestroy",
                "false",
                "serverless-pipeline:existingBucketName",
                SHARED_BUCKET,
                "serverless-pipeline:eventSource",
                "eventBridge",
                "serverless-pipeline:keyPrefixes",
                "[\"" + name + "/\"]"));
    }

    private ObjectItemView upload(DeployedStack stack, String key, String content) throws Exception {
        UploadOutcome outcome =
                new TestUploads(PipelineOutputs.of(stack.outputs()), clients, directory).upload(key, content);
        assertThat(outcome).isInstanceOf(UploadOutcome.Settled.class);
        return ((UploadOutcome.Settled) outcome).item();
    }

    private boolean object(DeployedStack stack, String key) {
        return new StoredItems(clients.dynamoDb(), PipelineOutputs.of(stack.outputs()))
                .object(SHARED_BUCKET, key)
                .isPresent();
    }

    /** Deletes what connects the pipeline to the bucket; the embedded deployment can't destroy a stack. */
    private void delete(DeployedStack stack) {
        String rule = stack.resources().stream()
                .filter(resource -> resource.shortType().equals("EventRule"))
                .map(DeployedStack.Resource::id)
                .findFirst()
                .orElseThrow();
        List<String> targets = clients.events().listTargetsByRule(request -> request.rule(rule)).targets().stream()
                .map(each -> each.id())
                .toList();
        clients.events().removeTargets(request -> request.rule(rule).ids(targets));
        clients.events().deleteRule(request -> request.name(rule));
        clients.lambda()
                .deleteFunction(request -> request.functionName(stack.outputs().get("functionName")));
    }

    /** Returns the status of each invocation in the function's log. */
    private List<String> statuses(DeployedStack stack) {
        return new FunctionLog(clients.logs(), PipelineOutputs.of(stack.outputs()))
                .next().stream()
                        .map(FunctionLog.Line::text)
                        .filter(line -> line.contains("\"status\":\""))
                        .map(line -> line.replaceAll("(?s).*\"status\":\"([A-Z_]+)\".*", "$1"))
                        .toList();
    }

    private int messages(String queueUrl) {
        Map<QueueAttributeName, String> attributes = clients.sqs()
                .getQueueAttributes(request -> request.queueUrl(queueUrl)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private static String lines(int records) {
        return IntStream.range(0, records)
                .mapToObj(number -> "{\"type\":\"user\",\"userId\":\"u-" + number + "\"}\n")
                .collect(Collectors.joining());
    }
}
