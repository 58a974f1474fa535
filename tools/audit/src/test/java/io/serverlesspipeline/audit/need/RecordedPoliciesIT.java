package io.serverlesspipeline.audit.need;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.lint.PolicyLinters;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.report.PipelineAudit;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.testsupport.Checkout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Audits stacks with various arguments, with the real linters. */
final class RecordedPoliciesIT {
    private static final Workspace WORKSPACE = new Workspace(Checkout.root());

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static PolicyLinters linters;

    @BeforeAll
    static void installLinters() throws InterruptedException {
        linters = PolicyLinters.of(
                PolicyLinters.installation(WORKSPACE.localDirectory().resolve("linters"), System.getenv())
                        .ensure(progress -> {}));
    }

    @ParameterizedTest
    @FieldSource("io.serverlesspipeline.audit.need.RecordedPolicies#ALL")
    void areAuditedWithoutObjections(RecordedPolicies recorded) throws Exception {
        Map<PolicyKind, PolicyDocument> documents = recorded.documents();

        PipelineAudit audit = PipelineAudit.of(
                recorded.graph(),
                recorded.names(),
                new PipelineDocuments(documents, List.of(), ""),
                linters.read(documents).findings(),
                new SourceLines(WORKSPACE.root()));

        assertThat(audit.statements()).hasSize(recorded.statements());
        assertThat(audit.objections()).isEmpty();
    }
}
