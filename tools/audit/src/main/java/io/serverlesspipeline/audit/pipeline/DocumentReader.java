package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Reads the policies of a deployed pipeline. It requires only read permissions. */
public final class DocumentReader {
    /** The actions required to read the policies. */
    public static final List<String> PERMISSIONS = List.of(
            "iam:GetRole",
            "iam:ListRolePolicies",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "s3:GetBucketPolicy",
            "sqs:GetQueueAttributes",
            "lambda:GetPolicy");

    /** The component gives this name to the policy with the statements of the argument additionalStatements. */
    private static final String ADDITIONAL_POLICY = "-role-additional-policy";

    private static final String NO_BUCKET_POLICY = "NoSuchBucketPolicy";

    private final IamClient iam;
    private final S3Client s3;
    private final SqsClient sqs;
    private final LambdaClient lambda;

    /** Creates a reader that uses the given clients. */
    public DocumentReader(IamClient iam, S3Client s3, SqsClient sqs, LambdaClient lambda) {
        this.iam = iam;
        this.s3 = s3;
        this.sqs = sqs;
        this.lambda = lambda;
    }

    /** Creates a reader that uses the clients for a stack. */
    public static DocumentReader of(ServiceClients clients) {
        return new DocumentReader(clients.iam(), clients.s3(), clients.sqs(), clients.lambda());
    }

    /** Reads all policies of a pipeline. */
    public PipelineDocuments read(PipelineNames names) {
        Role role = iam.getRole(request -> request.roleName(names.roleName())).role();
        Map<PolicyKind, PolicyDocument> documents = new EnumMap<>(PolicyKind.class);
        rolePolicies(names).forEach((kind, statements) -> documents.put(kind, new PolicyDocument(statements)));
        documents.put(PolicyKind.TRUST, PolicyDocument.parse(role.assumeRolePolicyDocument()));
        bucketPolicy(names).ifPresent(text -> documents.put(PolicyKind.BUCKET, PolicyDocument.parse(text)));
        queuePolicy(names.failureQueueUrl())
                .ifPresent(text -> documents.put(PolicyKind.QUEUE, PolicyDocument.parse(text)));
        queuePolicy(names.workQueueUrl())
                .ifPresent(text -> documents.put(PolicyKind.WORK_QUEUE, PolicyDocument.parse(text)));
        functionPolicy(names).ifPresent(text -> documents.put(PolicyKind.FUNCTION, PolicyDocument.parse(text)));
        List<String> managed = iam
                .listAttachedRolePoliciesPaginator(request -> request.roleName(names.roleName()))
                .attachedPolicies()
                .stream()
                .map(AttachedPolicy::policyArn)
                .toList();
        String boundary = role.permissionsBoundary() == null
                ? ""
                : role.permissionsBoundary().permissionsBoundaryArn();
        return new PipelineDocuments(documents, managed, boundary);
    }

    /**
     * Combines all inline policies except the one with the user's own statements: the pipeline creates up to three, and
     * any others also grant permissions to the role.
     */
    private Map<PolicyKind, List<Statement>> rolePolicies(PipelineNames names) {
        Map<PolicyKind, List<Statement>> statements = new EnumMap<>(PolicyKind.class);
        for (String policy : iam.listRolePoliciesPaginator(request -> request.roleName(names.roleName()))
                .policyNames()) {
            String document = iam.getRolePolicy(
                            request -> request.roleName(names.roleName()).policyName(policy))
                    .policyDocument();
            PolicyKind kind = policy.contains(ADDITIONAL_POLICY) ? PolicyKind.ADDITIONAL : PolicyKind.ROLE;
            statements
                    .computeIfAbsent(kind, any -> new ArrayList<>())
                    .addAll(PolicyDocument.parse(document).statements());
        }
        return statements;
    }

    private Optional<String> bucketPolicy(PipelineNames names) {
        try {
            return Optional.of(s3.getBucketPolicy(request -> request.bucket(names.bucketName()))
                    .policy());
        } catch (S3Exception exception) {
            if (NO_BUCKET_POLICY.equals(exception.awsErrorDetails().errorCode())) {
                return Optional.empty();
            }
            throw exception;
        }
    }

    private Optional<String> queuePolicy(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(sqs.getQueueAttributes(
                                request -> request.queueUrl(url).attributeNames(QueueAttributeName.POLICY))
                        .attributes()
                        .get(QueueAttributeName.POLICY))
                .filter(policy -> !policy.isEmpty());
    }

    private Optional<String> functionPolicy(PipelineNames names) {
        try {
            return Optional.of(lambda.getPolicy(request -> request.functionName(names.functionName()))
                    .policy());
        } catch (ResourceNotFoundException exception) {
            return Optional.empty();
        }
    }
}
