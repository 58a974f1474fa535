package io.serverlesspipeline.audit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetPolicyResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

final class DocumentReaderTest {
    private static final PipelineNames NAMES = new PipelineNames(
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
    void keepsTheUsersStatementsApart_andCombinesAllOtherPolicies() {
        PipelineDocuments documents = new DocumentReader(
                        new Role(new TreeMap<>(Map.of(
                                "uploads-role-policy-1a2b3c4", "ReadUpload",
                                "uploads-role-additional-policy-1a2b3c4", "ReadCountries",
                                "somebody-elses", "Other"))),
                        new Bucket(),
                        new Queue(),
                        new FunctionWithoutPolicy())
                .read(NAMES);

        assertThat(documents.of(PolicyKind.ROLE).orElseThrow().statements())
                .extracting(Statement::sid)
                .containsExactly("Other", "ReadUpload");
        assertThat(documents.of(PolicyKind.ADDITIONAL).orElseThrow().statements())
                .extracting(Statement::sid)
                .containsExactly("ReadCountries");
    }

    private static String document(String sid) {
        return "{\"Statement\":{\"Sid\":\"" + sid + "\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\"}}";
    }

    /** A role with policies, each with one statement. */
    private record Role(Map<String, String> sidByPolicy) implements IamClient {
        @Override
        public GetRoleResponse getRole(GetRoleRequest request) {
            return GetRoleResponse.builder()
                    .role(role -> role.assumeRolePolicyDocument(document("LambdaAssumesRole")))
                    .build();
        }

        @Override
        public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
            return ListRolePoliciesResponse.builder()
                    .policyNames(sidByPolicy.keySet())
                    .build();
        }

        @Override
        public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
            return GetRolePolicyResponse.builder()
                    .policyDocument(document(Objects.requireNonNull(sidByPolicy.get(request.policyName()))))
                    .build();
        }

        @Override
        public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
            return ListAttachedRolePoliciesResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private record Bucket() implements S3Client {
        @Override
        public GetBucketPolicyResponse getBucketPolicy(GetBucketPolicyRequest request) {
            return GetBucketPolicyResponse.builder().policy(document("Any")).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private record Queue() implements SqsClient {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    private record FunctionWithoutPolicy() implements LambdaClient {
        @Override
        public GetPolicyResponse getPolicy(GetPolicyRequest request) {
            throw ResourceNotFoundException.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
