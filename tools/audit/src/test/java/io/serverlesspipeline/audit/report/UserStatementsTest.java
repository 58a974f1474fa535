package io.serverlesspipeline.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.need.SourceLines;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the audit shows a user's own statements apart, without an opinion about them. */
final class UserStatementsTest {
    private static final PolicyDocument STATEMENT = PolicyDocument.parse(
            "{\"Statement\":{\"Sid\":\"ReadCountries\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                    + "\"Resource\":\"arn:aws:s3:::example-countries/*\"}}");

    @Test
    void raiseNoObjection() {
        assertThat(audit(PolicyKind.ADDITIONAL).objections()).containsExactly("The role has no inline policy.");
        assertThat(audit(PolicyKind.ROLE).objections())
                .containsExactly("The role's policy, `ReadCountries`: no known need justifies `s3:GetObject` on"
                        + " `arn:aws:s3:::example-countries/*`.");
    }

    @Test
    void haveASectionOfTheirOwn() {
        assertThat(MarkdownReport.of(audit(PolicyKind.ADDITIONAL)))
                .contains("### The user's own statements\n\n#### `ReadCountries`\n\nAllows `s3:GetObject` on"
                        + " `arn:aws:s3:::example-countries/*`.\n\n- Used by: the code in `extensions`.")
                .doesNotContain("No known need justifies this statement");
        assertThat(MarkdownReport.of(audit(PolicyKind.ROLE))).doesNotContain("The user's own statements");
    }

    private static PipelineAudit audit(PolicyKind kind) {
        return PipelineAudit.of(
                "Any",
                ObjectionsTest.NAMES,
                new PipelineDocuments(Map.of(kind, STATEMENT), List.of(), ""),
                Map.of(kind, List.<LintFinding>of()),
                new SourceLines(Path.of("nowhere")));
    }
}
