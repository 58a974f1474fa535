package io.serverlesspipeline.audit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which linter findings in a pipeline's policies are accepted. */
final class AcceptedFindingsTest {
    private static final String ALLOW = """
            {"Sid": "Manage", "Effect": "Allow", "Action": ["ec2:CreateNetworkInterface", "ec2:DescribeSubnets"],
             "Resource": "*"}""";
    private static final String DENY = """
            {"Sid": "Deny", "Effect": "Deny", "Action": ["ec2:CreateNetworkInterface", "ec2:DescribeSubnets"],
             "Resource": "*", "Condition": {"Null": {"lambda:SourceFunctionArn": "false"}}}""";

    @Test
    void explainWhyLambdaCanManageAnyNetworkInterface() {
        PolicyDocument document = role(ALLOW + "," + DENY);

        assertThat(ofRole(document, "RESOURCE_STAR", "['ec2:CreateNetworkInterface']"))
                .startsWith("Lambda connects the function to its VPC.");
        assertThat(ofRole(document, "InfrastructureModification", "ec2:CreateNetworkInterface"))
                .startsWith("Lambda connects the function to its VPC.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No statement denies the actions.
                ALLOW,
                ALLOW + ", {\"Effect\": \"Deny\", \"Action\": \"ec2:DescribeSubnets\", \"Resource\": \"*\","
                        + "\"Condition\": {\"Null\": {\"lambda:SourceFunctionArn\": \"false\"}}}",
                // The denied calls aren't those of the function's code.
                ALLOW + ", {\"Effect\": \"Deny\", \"Action\": \"ec2:CreateNetworkInterface\", \"Resource\": \"*\","
                        + "\"Condition\": {\"Null\": {\"lambda:SourceFunctionArn\": \"true\"}}}",
                ALLOW + ", {\"Effect\": \"Deny\", \"Action\": \"ec2:CreateNetworkInterface\", \"Resource\": \"*\","
                        + "\"Condition\": {\"StringEquals\": {\"lambda:SourceFunctionArn\": \"false\"}}}",
                ALLOW + ", {\"Effect\": \"Deny\", \"Action\": \"ec2:CreateNetworkInterface\", \"Resource\": \"*\","
                        + "\"Condition\": {\"Null\": {\"lambda:SourceFunctionArn\": \"false\"},"
                        + "\"Bool\": {\"aws:SecureTransport\": \"false\"}}}",
                ALLOW + ", {\"Effect\": \"Deny\", \"Action\": \"ec2:CreateNetworkInterface\","
                        + "\"Resource\": \"arn:aws:ec2:*:*:subnet/a\","
                        + "\"Condition\": {\"Null\": {\"lambda:SourceFunctionArn\": \"false\"}}}"
            })
    void areEmpty_whenTheCodeCanManageThemToo(String statements) {
        assertThat(ofRole(role(statements), "RESOURCE_STAR", "['ec2:CreateNetworkInterface']"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['ec2:CreateNetworkInterface', 's3:PutObject']", "['ec2:RunInstances']", "[]"})
    void areEmpty_forOtherActions(String actions) {
        assertThat(ofRole(role(ALLOW + "," + DENY), "RESOURCE_STAR", actions)).isEmpty();
    }

    @Test
    void areEmpty_forOtherFindings() {
        PolicyDocument document = role(ALLOW + "," + DENY);

        assertThat(ofRole(document, "PrivilegeEscalation", "ec2:CreateNetworkInterface"))
                .isEmpty();
        assertThat(AcceptedFindings.of(PolicyKind.TRUST, document, "MALFORMED", "Statement has no Effect"))
                .isEmpty();
        assertThat(AcceptedFindings.of(PolicyKind.BUCKET, document, "INVALID_SID", ""))
                .isEmpty();
    }

    private static String ofRole(PolicyDocument document, String issue, String detail) {
        return AcceptedFindings.of(PolicyKind.ROLE, document, issue, detail);
    }

    private static PolicyDocument role(String statements) {
        return PolicyDocument.parse("{\"Statement\": [" + statements + "]}");
    }
}
