package io.serverlesspipeline.audit.pipeline;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients for a local emulator that use a role's credentials and don't retry requests. */
public final class SessionClients implements AutoCloseable {
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .proxyConfiguration(ProxyConfiguration.builder()
                    .useSystemPropertyValues(false)
                    .useEnvironmentVariablesValues(false)
                    .build())
            .build();
    private final S3Client s3;
    private final DynamoDbClient dynamoDb;
    private final LambdaClient lambda;
    private final IamClient iam;
    private final SqsClient sqs;
    private final CloudWatchLogsClient logs;
    private final StsClient sts;

    SessionClients(RoleCredentials credentials, String region, int port) {
        Settings settings = new Settings(credentials, region, port, http);
        s3 = settings.apply(S3Client.builder()).forcePathStyle(true).build();
        dynamoDb = settings.apply(DynamoDbClient.builder()).build();
        lambda = settings.apply(LambdaClient.builder()).build();
        iam = settings.apply(IamClient.builder()).build();
        sqs = settings.apply(SqsClient.builder()).build();
        logs = settings.apply(CloudWatchLogsClient.builder()).build();
        sts = settings.apply(StsClient.builder()).build();
    }

    /** Returns the Amazon S3 client. */
    public S3Client s3() {
        return s3;
    }

    /** Returns the Amazon DynamoDB client. */
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    /** Returns the AWS Lambda client. */
    public LambdaClient lambda() {
        return lambda;
    }

    /** Returns the AWS IAM client. */
    public IamClient iam() {
        return iam;
    }

    /** Returns the Amazon SQS client. */
    public SqsClient sqs() {
        return sqs;
    }

    /** Returns the Amazon CloudWatch Logs client. */
    public CloudWatchLogsClient logs() {
        return logs;
    }

    /** Returns the AWS STS client. */
    public StsClient sts() {
        return sts;
    }

    @Override
    public void close() {
        s3.close();
        dynamoDb.close();
        lambda.close();
        iam.close();
        sqs.close();
        logs.close();
        sts.close();
        http.close();
    }

    private record Settings(RoleCredentials credentials, String region, int port, SdkHttpClient http) {
        <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B apply(B builder) {
            return builder.endpointOverride(URI.create("http://127.0.0.1:" + port))
                    .region(Region.of(region))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                            credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken())))
                    .overrideConfiguration(ClientOverrideConfiguration.builder()
                            .retryStrategy(AwsRetryStrategy.doNotRetry())
                            .defaultProfileFile(ProfileFile.aggregator().build())
                            .build())
                    .httpClient(http);
        }
    }
}
