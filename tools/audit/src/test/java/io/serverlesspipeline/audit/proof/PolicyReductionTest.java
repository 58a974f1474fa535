package io.serverlesspipeline.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyReductionTest {
    private static final PolicyDocument DOCUMENT = PolicyDocument.parse("""
            {"Statement": [
              {"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/*"},
              {"Sid": "Trace", "Effect": "Allow", "Action": ["xray:A", "xray:B"], "Resource": "*"},
              {"Sid": "Send", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:::queue"},
              {"Sid": "Deny", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}
            """);

    @Test
    void removesEachActionAndEachResourceIndividually() {
        assertThat(PolicyReduction.of(DOCUMENT))
                .extracting(change -> change.sid() + " " + change.title())
                .containsExactly(
                        "Read without `s3:GetObject`",
                        "Read with `arn:aws:s3:::uploads/elsewhere*` as the resource",
                        "Trace without `xray:A`",
                        "Trace without `xray:B`",
                        "Send without `sqs:SendMessage`",
                        "Send with `arn:aws:sqs:::queue-elsewhere` as the resource");
    }

    @Test
    void keepsTheRestUnchanged() {
        for (PolicyReduction change : PolicyReduction.of(DOCUMENT)) {
            DOCUMENT.statements().stream()
                    .filter(statement -> !statement.sid().equals(change.sid()))
                    .forEach(statement ->
                            assertThat(change.document().statements()).contains(statement));
        }
        assertThat(PolicyReduction.of(DOCUMENT)
                        .get(2)
                        .document()
                        .statement("Trace")
                        .actions())
                .isEqualTo(List.of("xray:B"));
    }
}
