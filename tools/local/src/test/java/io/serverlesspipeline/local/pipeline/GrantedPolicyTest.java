package io.serverlesspipeline.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.local.pipeline.GrantedPolicy.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GrantedPolicyTest {
    private static final String DOCUMENT = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/*"},
              {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": ["a", "b"],
               "Condition": {"StringLike": {"dynamodb:LeadingKeys": ["USER#*", "OBJECT#*"]}}}]}""";

    @Test
    void showsOneValuePerLine_andConditionsBelowTheResources() {
        assertThat(GrantedPolicy.rows(DOCUMENT))
                .containsExactly(
                        new Row("Allow", "s3:GetObject", "arn:aws:s3:::uploads/*"),
                        new Row(
                                "Allow",
                                "logs:CreateLogStream\nlogs:PutLogEvents",
                                "a\nb\nif StringLike dynamodb:LeadingKeys = USER#* or OBJECT#*"));
    }

    @Test
    void readsAnUrlEncodedDocument() {
        assertThat(GrantedPolicy.rows(URLEncoder.encode(DOCUMENT, StandardCharsets.UTF_8)))
                .isEqualTo(GrantedPolicy.rows(DOCUMENT));
    }

    @Test
    void readsASingleStatement() {
        assertThat(GrantedPolicy.rows("{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}"))
                .containsExactly(new Row("Deny", "s3:*", "*"));
    }
}
