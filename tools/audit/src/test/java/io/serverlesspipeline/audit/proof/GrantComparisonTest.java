package io.serverlesspipeline.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GrantComparisonTest {
    @Test
    void returnsUnneededAndMissingGrants() {
        GrantComparison comparison = new GrantComparison(
                3,
                1,
                List.of("s3:GetObject on o", "s3:PutObject on o"),
                List.of("s3:GetObject on o", "sqs:SendMessage on q"));

        assertThat(comparison.grantedNotUsed()).containsExactly("s3:PutObject on o");
        assertThat(comparison.usedNotGranted()).containsExactly("sqs:SendMessage on q");
    }
}
