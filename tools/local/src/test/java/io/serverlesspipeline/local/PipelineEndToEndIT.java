package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serverlesspipeline.deployment.engine.DeployedStack;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.Emulator;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.item.RejectedItemView;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FunctionLog;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import io.serverlesspipeline.local.upload.UploadOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Deploys the real program, uploads files through S3 and reads the items back. Runs on a separate emulator, or on the
 * one that the variables of {@link DeploymentTarget} select.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineEndToEndIT {
    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private DeploymentTarget target;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private PipelineOutputs pipeline;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private ServiceClients clients;

    @BeforeAll
    void deploy() throws Exception {
        target = DeploymentTarget.start();
        pipeline = PipelineOutputs.of(target.deploy(Map.of()).outputs());
        clients = PipelineClients.of(target.port(), target.rootKey(), pipeline);
    }

    @AfterAll
    void stop() {
        // Stop the emulator first, because there are no clients if the deployment failed.
        target.close();
        clients.close();
        assertThat(target.ownEmulator().filter(Emulator::isAlive)).isEmpty();
    }

    @Test
    void storesATextAsTheItemOfItsObject() throws Exception {
        UploadOutcome outcome = upload("hello.txt", "Test data for pipeline\n");

        assertThat(outcome).isInstanceOf(UploadOutcome.Settled.class);
        ObjectItemView item = ((UploadOutcome.Settled) outcome).item();
        assertThat(item.status()).isEqualTo("STORED");
        assertThat(item.body()).isEqualTo("Test data for pipeline\n");
        assertThat(item.size()).isEqualTo(23);
        assertThat(item.recordsStored()).isZero();
    }

    @Test
    void storesEveryRecordAsAnEntity() throws Exception {
        Path sample = target.workspace().samples().resolve("activity.ndjson");

        UploadOutcome outcome = upload("activity.ndjson", Files.readString(sample));

        ObjectItemView object = ((UploadOutcome.Settled) outcome).item();
        assertThat(object.status()).isEqualTo("STORED");
        assertThat(object.recordsStored()).isEqualTo(7);
        assertThat(items().ofPartition("USER#u-1001"))
                .extracting(item -> text(item, "SK"), item -> text(item, "GSI1PK"), item -> text(item, "GSI1SK"))
                .containsExactly(
                        tuple("ORDER#o-5001", "ORDER#PAID", "2026-03-01T09:15:00Z"),
                        tuple("ORDER#o-5002", "ORDER#OPEN", "2026-03-02T17:40:00Z"),
                        tuple("PROFILE", "EMAIL#ada@example.com", "USER#u-1001"),
                        tuple("SESSION#s-9001", "SESSION#s-9001", "USER#u-1001"));
    }

    @Test
    void storesASpreadsheetExport_withTheFileRuleOfTheStack() throws Exception {
        Path sample = target.workspace().samples().resolve("orders-export.csv");

        UploadOutcome outcome = upload("orders-export.csv", Files.readString(sample));

        assertThat(((UploadOutcome.Settled) outcome).item().status()).isEqualTo("STORED");
        assertThat(items().ofPartition("USER#u-2001"))
                .extracting(item -> text(item, "SK"), item -> text(item, "GSI1PK"), item -> number(item, "total"))
                .containsExactly(
                        tuple("ORDER#o-6001", "ORDER#SHIPPED", new BigDecimal("1249")),
                        tuple("ORDER#o-6002", "ORDER#SHIPPED", new BigDecimal("89.95")));
    }

    @Test
    void findsAnEntityThroughTheIndex() throws Exception {
        upload("someone.json", "{\"type\":\"user\",\"userId\":\"u-7\",\"email\":\"seven@example.com\"}");

        List<Map<String, AttributeValue>> found = clients.dynamoDb()
                .query(request -> request.tableName(pipeline.tableName())
                        .indexName("GSI1")
                        .keyConditionExpression("GSI1PK = :email")
                        .expressionAttributeValues(Map.of(":email", AttributeValue.fromS("EMAIL#seven@example.com"))))
                .items();

        assertThat(found).extracting(item -> text(item, "PK")).containsExactly("USER#u-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordner/é +%20&=.txt", "a b", "+", "%2B", "文/😀.txt", "~!'()*;:@,$[]#?\"<>|\\^`{}"})
    void storesAnObject_withAnyKey(String key) throws Exception {
        UploadOutcome outcome = upload(key, "content of " + key);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(items().object(pipeline.bucketName(), key).orElseThrow().body())
                .isEqualTo("content of " + key);
    }

    @Test
    void storesValidRecords_andGivesTheReasonsForRejectedOnes() throws Exception {
        UploadOutcome outcome =
                upload("mixed.ndjson", "{\"type\":\"user\",\"userId\":\"u-8\"}\nno JSON\n{\"type\":\"planet\"}\n");

        UploadOutcome.Settled settled = (UploadOutcome.Settled) outcome;
        assertThat(settled.item().status()).isEqualTo("PARTIAL");
        assertThat(settled.item().recordsStored()).isEqualTo(1);
        assertThat(settled.rejected()).extracting(RejectedItemView::number).containsExactly(2L, 3L);
        assertThat(settled.rejected()).extracting(RejectedItemView::reason).noneMatch(String::isEmpty);
        assertThat(items().ofPartition("USER#u-8")).hasSize(1);
    }

    @Test
    void givesTheReason_whenTheContentCannotBeRead() throws Exception {
        UploadOutcome outcome = upload("broken.ndjson.gz", "this is not gzip");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(((UploadOutcome.Settled) outcome).item().failure()).isNotEmpty();
    }

    @Test
    void storesTheNewerContent_whenAKeyIsUploadedAgain() throws Exception {
        upload("again.txt", "older");
        upload("again.txt", "newer");

        assertThat(items().object(pipeline.bucketName(), "again.txt")
                        .orElseThrow()
                        .body())
                .isEqualTo("newer");
    }

    @Test
    void reportsTheFailureInTheLogAndTheFailureQueue_whenTheRoleMayNotPutItems() throws Exception {
        assumeThat(target.enforcesIam()).as("the emulator enforces IAM").isTrue();
        IamClient iam = clients.iam();
        String policy = iam.listRolePolicies(request -> request.roleName(pipeline.roleName()))
                .policyNames()
                .get(0);
        String document = URLDecoder.decode(
                iam.getRolePolicy(
                                request -> request.roleName(pipeline.roleName()).policyName(policy))
                        .policyDocument(),
                StandardCharsets.UTF_8);
        putPolicy(policy, document.replace("dynamodb:PutItem", "dynamodb:DescribeTable"));
        UploadOutcome outcome;
        try {
            outcome = upload("denied.txt", "denied");
        } finally {
            putPolicy(policy, document);
        }

        assertThat(outcome).isInstanceOf(UploadOutcome.RetriesExhausted.class);
        assertThat(((UploadOutcome.RetriesExhausted) outcome).reason()).contains("dynamodb:PutItem");
        assertThat(items().object(pipeline.bucketName(), "denied.txt")).isEmpty();
        assertThat(new FunctionLog(clients.logs(), pipeline).next())
                .extracting(FunctionLog.Line::text)
                .anyMatch(line -> line.contains("not authorized") && line.contains("dynamodb:PutItem"));

        assertThat(upload("allowed.txt", "allowed").succeeded()).isTrue();
    }

    @Test
    void givesTheReason_whenTheFunctionDoesNotStart() throws Exception {
        assumeThat(target.ownEmulator()).as("the function runs without Docker").isPresent();
        DeployedStack broken = target.deploy(Map.of(
                "serverless-pipeline:name",
                "broken",
                "serverless-pipeline:functionCode",
                packageWithBootstrap("#!/bin/sh\necho 'there is no Java here' >&2\nexit 3\n")
                        .toString()));
        PipelineOutputs outputs = PipelineOutputs.of(broken.outputs());

        try (ServiceClients brokenClients = PipelineClients.of(target.port(), target.rootKey(), outputs)) {
            UploadOutcome outcome = new TestUploads(outputs, brokenClients, directory).upload("hello.txt", "hello");

            assertThat(outcome).isInstanceOf(UploadOutcome.RetriesExhausted.class);
            assertThat(((UploadOutcome.RetriesExhausted) outcome).reason()).contains("there is no Java here");
        }
    }

    private void putPolicy(String name, String document) {
        clients.iam()
                .putRolePolicy(request ->
                        request.roleName(pipeline.roleName()).policyName(name).policyDocument(document));
    }

    private UploadOutcome upload(String key, String content) throws IOException, InterruptedException {
        return new TestUploads(pipeline, clients, directory).upload(key, content);
    }

    private StoredItems items() {
        return new StoredItems(clients.dynamoDb(), pipeline);
    }

    private Path packageWithBootstrap(String bootstrap) throws IOException {
        Path file = directory.resolve("broken.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            zip.write(bootstrap.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static BigDecimal number(Map<String, AttributeValue> item, String name) {
        return new BigDecimal(Objects.requireNonNull(item.get(name), name).n()).stripTrailingZeros();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? String.valueOf(item.get(name).s()) : "";
    }
}
