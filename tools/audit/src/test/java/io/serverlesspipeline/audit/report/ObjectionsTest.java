package io.serverlesspipeline.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.need.SourceLines;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the audit's objections when it only reads the policies. */
final class ObjectionsTest {
    static final PipelineNames NAMES = new PipelineNames(
            "b",
            "arn:aws:s3:::b",
            "t",
            "arn:aws:dynamodb:us-east-1:000000000000:table/t",
            "f",
            "arn:aws:lambda:us-east-1:000000000000:function:f",
            "r",
            "arn:aws:iam::000000000000:role/r",
            "l",
            "arn:aws:logs:us-east-1:000000000000:log-group:l",
            "arn:aws:sqs:us-east-1:000000000000:q",
            "",
            "",
            "",
            "");

    @Test
    void areRaisedForUnneededStatements() {
        assertThat(objections("\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::b/*\"", List.of(), List.of()))
                .containsExactly("The role's policy, `Any`: no known need justifies `s3:*` on `arn:aws:s3:::b/*`.");
    }

    @Test
    void areRaisedForUnsupportedElements() {
        assertThat(objections("\"NotAction\":\"s3:*\",\"Resource\":\"*\"", List.of(), List.of()))
                .containsExactly("The role's policy, `Any`: it has NotAction, which the audit doesn't support.");
    }

    @Test
    void areRaisedForManagedPolicies() {
        assertThat(objections(
                        "\"Action\":\"s3:*\",\"Resource\":\"*\"",
                        List.of("arn:aws:iam::aws:policy/AdministratorAccess"),
                        List.of()))
                .contains("The managed policy `arn:aws:iam::aws:policy/AdministratorAccess` is attached to the role.");
    }

    @Test
    void areRaisedForUnexplainedFindings() {
        assertThat(objections(
                        "\"Action\":\"s3:*\",\"Resource\":\"*\"",
                        List.of(),
                        List.of(
                                new LintFinding("parliament", "RESOURCE_STAR", "", ""),
                                new LintFinding("parliament", "INVALID_SID", "", "It may be so."))))
                .contains("The role's policy: parliament reports RESOURCE_STAR.")
                .noneMatch(objection -> objection.contains("INVALID_SID"));
    }

    @Test
    void areRaisedForARoleWithoutAPolicy() {
        PipelineAudit audit = PipelineAudit.of(
                "Any",
                NAMES,
                new PipelineDocuments(Map.of(), List.of(), ""),
                Map.of(),
                new SourceLines(Path.of("nowhere")));

        assertThat(audit.objections()).containsExactly("The role has no inline policy.");
    }

    private static List<String> objections(String statement, List<String> managed, List<LintFinding> findings) {
        PolicyDocument document =
                PolicyDocument.parse("{\"Statement\":{\"Sid\":\"Any\",\"Effect\":\"Allow\"," + statement + "}}");
        return PipelineAudit.of(
                        "Any",
                        NAMES,
                        new PipelineDocuments(Map.of(PolicyKind.ROLE, document), managed, ""),
                        Map.of(PolicyKind.ROLE, findings),
                        new SourceLines(Path.of("nowhere")))
                .objections();
    }
}
