package io.serverlesspipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.audit.need.SourceLines;
import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.DocumentReader;
import io.serverlesspipeline.audit.pipeline.ProofEmulator;
import io.serverlesspipeline.audit.pipeline.RoleCredentials;
import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Prover;
import io.serverlesspipeline.audit.report.AuditReport;
import io.serverlesspipeline.audit.report.MarkdownReport;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.audit.workload.Workloads;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;

/** Proves the policies of all pipelines once, and then checks that the audit objects to incorrect policies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditIT {
    private final Workspace workspace = new Workspace(Checkout.root());
    private final Audit audit = new Audit(workspace, System.getenv());

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private ProofEmulator emulator;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private List<DeployedPipeline> pipelines;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private AuditReport report;

    @BeforeAll
    void prove() throws InterruptedException {
        emulator = audit.startEmulator(progress -> {});
        pipelines = Parallel.map(AuditedPipeline.ALL, pipeline -> emulator.deploy(pipeline, progress -> {}));
        report = audit.report(audit.prove(pipelines, progress -> {}));
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void hasNoObjections() {
        assertThat(report.objections()).isEmpty();
    }

    @Test
    void generatesTheCommittedReport() throws IOException {
        String committed = Files.readString(workspace.root().resolve("docs/iam-audit.md"));
        String now = MarkdownReport.of(report);

        String remedy = "docs/iam-audit.md is outdated. Run ./pipeline audit, review the changes, and  " + "commit it";
        assertThat(differences(committed, now)).as(remedy).isEmpty();
        assertThat(now.equals(committed))
                .as(remedy + " (the order of its lines differs)")
                .isTrue();
    }

    /** Returns the lines that are only in one of the reports, so that a failure shows only the differences. */
    private static List<String> differences(String committed, String now) {
        List<String> differences = new ArrayList<>();
        committed
                .lines()
                .filter(line -> now.lines().noneMatch(line::equals))
                .forEach(line -> differences.add("- " + line));
        now.lines()
                .filter(line -> committed.lines().noneMatch(line::equals))
                .forEach(line -> differences.add("+ " + line));
        return differences;
    }

    @Test
    void objects_whenEveryS3ActionIsAllowed() throws InterruptedException {
        assertThat(objectionsTo(policy().changed(
                                policy().statement("ReadUpload"), statement -> statement.withActions(List.of("s3:*")))))
                .anyMatch(objection -> objection.contains("no known need justifies `s3:*`"))
                .anyMatch(objection -> objection.startsWith("Granted but not used: `s3:PutObject on "))
                .anyMatch(objection -> objection.startsWith("Not bounded: the role could put an object"));
    }

    @Test
    void objects_whenANeededActionIsMissing() throws InterruptedException {
        assertThat(objectionsTo(policy().without(policy().statement("PutItems"))))
                .anyMatch(objection -> objection.startsWith("Used but not granted: `dynamodb:PutItem on "))
                .contains("Not sufficient: the workload \"NDJSON with three record types\" fails: "
                        + "`dynamodb:PutItem` returns 403 AccessDeniedException.");
    }

    @Test
    void objects_whenAnActionOnTheWorkQueueIsMissing() throws InterruptedException {
        DeployedPipeline queued = pipelines.get(2);
        PolicyDocument right = queued.documents().of(PolicyKind.ROLE).orElseThrow();
        PolicyDocument faulty = right.without(right.statement("SendWork"))
                .changed(
                        right.statement("ReceiveWork"),
                        statement -> statement.withActions(List.of("sqs:GetQueueAttributes", "sqs:ReceiveMessage")));

        assertThat(objectionsTo(queued, right, faulty))
                .anyMatch(objection -> objection.startsWith("Used but not granted: `sqs:SendMessage on "))
                .anyMatch(objection -> objection.startsWith("Used but not granted: `sqs:DeleteMessage on "))
                .anyMatch(objection -> objection.startsWith(
                        "Not sufficient: the workload \"a file in two ranges\" fails: `sqs:SendMessage` returns"))
                .anyMatch(objection -> objection.startsWith(
                        "Not sufficient: the workload \"Lambda receives and deletes messages\" fails: "));
    }

    @Test
    void objects_whenAnUnneededActionIsAllowed() throws InterruptedException {
        assertThat(objectionsTo(policy().changed(
                                policy().statement("PutItems"),
                                statement -> statement.withActions(List.of("dynamodb:PutItem", "dynamodb:GetItem")))))
                .anyMatch(objection ->
                        objection.contains("no known need justifies `dynamodb:PutItem`, `dynamodb:GetItem`"))
                .anyMatch(objection -> objection.startsWith("Granted but not used: `dynamodb:GetItem on "))
                .anyMatch(objection -> objection.contains(
                        "Needed: fails without `dynamodb:GetItem` (no workload fails, so it isn't needed)"))
                .anyMatch(objection -> objection.startsWith("Not bounded: the role could read an item"));
    }

    @Test
    void objects_whenABucketInAnotherAccountCanBeRead() throws InterruptedException {
        assertThat(objectionsTo(policy().changed(
                                policy().statement("ReadUpload"),
                                statement -> statement.withoutConditionsOn("s3:ResourceAccount"))))
                .anyMatch(objection -> objection.contains("no known need justifies `s3:GetObject`"))
                .anyMatch(objection -> objection.contains("Bounded: without the condition on `s3:ResourceAccount`"));
    }

    @Test
    void objects_whenItemsOfOtherObjectsCanBeWritten() throws InterruptedException {
        assertThat(objectionsTo(policy().changed(
                                policy().statement("PutItems"),
                                statement -> statement.withConditions(List.of(new PolicyCondition(
                                        "ForAllValues:StringLike",
                                        "dynamodb:LeadingKeys",
                                        List.of("OBJECT#*", "USER#*")))))))
                .anyMatch(objection -> objection.contains("Bounded: no item can be written for an object outside"));
        assertThat(objectionsTo(policy().changed(
                                policy().statement("PutItems"),
                                statement -> statement.withoutConditionsOn("dynamodb:LeadingKeys"))))
                .anyMatch(objection -> objection.contains("Bounded: no item can be written for an object outside"));
    }

    @Test
    void objects_whenAFunctionInAnotherAccountCanUseTheRole() throws InterruptedException {
        PolicyDocument right = pipelines.get(0).documents().of(PolicyKind.TRUST).orElseThrow();
        PolicyDocument faulty = right.changed(
                right.statement("LambdaAssumesRole"), statement -> statement.withoutConditionsOn("aws:SourceAccount"));

        putTrustPolicy(faulty);
        try {
            assertThat(objectionsTo(policy()))
                    .anyMatch(objection -> objection.contains("no known need justifies `sts:AssumeRole`"))
                    .anyMatch(objection -> objection.contains("Bounded: without the condition on `aws:SourceAccount`"));
        } finally {
            putTrustPolicy(right);
        }
    }

    @Test
    void readsAStack_withTheOperatorsCredentials_withoutTestingIt(@TempDir Path directory) throws Exception {
        DeployedPipeline deployed = pipelines.get(1);
        int requests = deployed.proxy().count();

        OperatorProcess.Result result = new OperatorProcess(directory, deployed, operator(deployed)).run("production");

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
        JsonNode audit = new ObjectMapper().readTree(result.output());
        assertThat(audit.path("title").asText()).isEqualTo("The stack production");
        assertThat(audit.path("statements"))
                .hasSameSizeAs(report.audits().get(1).statements());
        assertThat(audit.path("objections")).isEmpty();
        assertThat(audit.has("proof")).isFalse();
        assertThat(deployed.proxy().count()).isEqualTo(requests);
    }

    @Test
    void listsTheRequiredPermissions_whenAStackCannotBeRead(@TempDir Path directory) throws Exception {
        RoleCredentials role = pipelines.get(1).roleCredentials();

        OperatorProcess.Result result = new OperatorProcess(
                        directory,
                        pipelines.get(1),
                        Map.of(
                                "AWS_ACCESS_KEY_ID", role.accessKeyId(),
                                "AWS_SECRET_ACCESS_KEY", role.secretAccessKey(),
                                "AWS_SESSION_TOKEN", role.sessionToken()))
                .run("production");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .startsWith("The policies of the stack production can't be read: ")
                .contains(DocumentReader.PERMISSIONS);
        assertThat(result.output()).isEmpty();
    }

    /** Returns the credentials of a user with only the permissions that the command requires. */
    private static Map<String, String> operator(DeployedPipeline deployed) {
        IamClient iam = deployed.root().iam();
        iam.createUser(request -> request.userName("operator"));
        Statement read = new Statement(
                "Read", "Allow", Map.of(), DocumentReader.PERMISSIONS, List.of("*"), List.of(), List.of());
        iam.putUserPolicy(request -> request.userName("operator")
                .policyName("read")
                .policyDocument(new PolicyDocument(List.of(read)).toJson()));
        AccessKey key =
                iam.createAccessKey(request -> request.userName("operator")).accessKey();
        return Map.of("AWS_ACCESS_KEY_ID", key.accessKeyId(), "AWS_SECRET_ACCESS_KEY", key.secretAccessKey());
    }

    private PolicyDocument policy() {
        return pipelines.get(0).documents().of(PolicyKind.ROLE).orElseThrow();
    }

    private void putTrustPolicy(PolicyDocument document) {
        pipelines
                .get(0)
                .root()
                .iam()
                .updateAssumeRolePolicy(request ->
                        request.roleName(pipelines.get(0).names().roleName()).policyDocument(document.toJson()));
    }

    /** Proves the first pipeline with a different role policy, and restores the policy. */
    private List<String> objectionsTo(PolicyDocument faulty) throws InterruptedException {
        return objectionsTo(pipelines.get(0), policy(), faulty);
    }

    private List<String> objectionsTo(DeployedPipeline pipeline, PolicyDocument right, PolicyDocument faulty)
            throws InterruptedException {
        Prover prover = audit.prover(Workloads::fewOf, progress -> {});
        pipeline.putRolePolicy(faulty);
        try {
            return PipelineAudit.of(
                            prover.prove(pipeline, pipelines.get(1), progress -> {}), new SourceLines(workspace.root()))
                    .objections();
        } finally {
            pipeline.putRolePolicy(right);
        }
    }
}
