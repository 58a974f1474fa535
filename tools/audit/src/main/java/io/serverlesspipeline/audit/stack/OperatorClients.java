package io.serverlesspipeline.audit.stack;

import io.serverlesspipeline.audit.pipeline.DocumentReader;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients for AWS that use the operator's credentials from the AWS SDK's default chain, such as environment variables,
 * a profile or a role.
 */
final class OperatorClients implements AutoCloseable {
    private final IamClient iam;
    private final S3Client s3;
    private final SqsClient sqs;
    private final LambdaClient lambda;

    /** Creates clients for a region. */
    OperatorClients(String region) {
        iam = IamClient.builder().region(Region.AWS_GLOBAL).build();
        s3 = S3Client.builder().region(Region.of(region)).build();
        sqs = SqsClient.builder().region(Region.of(region)).build();
        lambda = LambdaClient.builder().region(Region.of(region)).build();
    }

    /** Returns a policy reader that uses these clients. */
    DocumentReader reader() {
        return new DocumentReader(iam, s3, sqs, lambda);
    }

    @Override
    public void close() {
        iam.close();
        s3.close();
        sqs.close();
        lambda.close();
    }
}
