package io.serverlesspipeline.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.testsupport.Checkout;
import org.junit.jupiter.api.Test;

final class ProvenFailuresTest {
    @Test
    void readsWhatFailsWithoutAStatement_fromTheCommittedReport() {
        ProvenFailures failures = ProvenFailures.read(Checkout.root());

        assertThat(failures.of(PolicyKind.ROLE, "ReadUpload"))
                .anyMatch(line -> line.startsWith("Without s3:GetObject: ") && line.endsWith("403 AccessDenied"));
        assertThat(failures.of(PolicyKind.ROLE, "PutItems"))
                .anyMatch(line -> line.startsWith("Without the condition on dynamodb:LeadingKeys"));
        assertThat(failures.of(PolicyKind.BUCKET, "ReadUpload")).isEmpty();
    }
}
