package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The AWS SDK's clients, each made when it is first needed and all of them bound to the stack's endpoints.
 *
 * <p>They know nothing of the user's own AWS settings: no profile, no proxy, no credentials but the stack's.
 */
public final class ServiceClients implements AutoCloseable {

    /** Far above what an emulator needs for any call; it ends a call that would otherwise never end. */
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

    private final AwsConfiguration configuration;
    private final SdkHttpClient httpClient;
    private final Map<String, SdkClient> clients = new HashMap<>();

    /**
     * Makes clients for a stack's endpoints.
     *
     * @param configuration the stack's settings of the AWS provider
     */
    public ServiceClients(AwsConfiguration configuration) {
        this.configuration = configuration;
        this.httpClient = UrlConnectionHttpClient.builder()
                .socketTimeout(CALL_TIMEOUT)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
    }

    /** Returns the region of all clients. */
    public Region region() {
        return Region.of(configuration.region());
    }

    /** Returns the partition of that region, such as {@code aws}. */
    public PartitionMetadata partition() {
        return PartitionMetadata.of(region());
    }

    /** Returns the client of Amazon S3. */
    public S3Client s3() {
        return client(
                "s3",
                S3Client.class,
                () -> configure(S3Client.builder(), "s3")
                        .forcePathStyle(configuration.s3UsePathStyle())
                        .build());
    }

    /** Returns the client of Amazon DynamoDB. */
    public DynamoDbClient dynamoDb() {
        return client(
                "dynamodb",
                DynamoDbClient.class,
                () -> configure(DynamoDbClient.builder(), "dynamodb").build());
    }

    /** Returns the client of AWS Lambda. */
    public LambdaClient lambda() {
        return client(
                "lambda",
                LambdaClient.class,
                () -> configure(LambdaClient.builder(), "lambda").build());
    }

    /** Returns the client of AWS IAM. */
    public IamClient iam() {
        return client(
                "iam",
                IamClient.class,
                () -> configure(IamClient.builder(), "iam").build());
    }

    /** Returns the client of Amazon SQS. */
    public SqsClient sqs() {
        return client(
                "sqs",
                SqsClient.class,
                () -> configure(SqsClient.builder(), "sqs").build());
    }

    /** Returns the client of Amazon CloudWatch Logs. */
    public CloudWatchLogsClient logs() {
        return client(
                "logs",
                CloudWatchLogsClient.class,
                () -> configure(CloudWatchLogsClient.builder(), "logs").build());
    }

    /** Returns the client of Amazon CloudWatch. */
    public CloudWatchClient cloudWatch() {
        return client(
                "cloudwatch",
                CloudWatchClient.class,
                () -> configure(CloudWatchClient.builder(), "cloudwatch").build());
    }

    /** Returns the client of AWS STS. */
    public StsClient sts() {
        return client(
                "sts",
                StsClient.class,
                () -> configure(StsClient.builder(), "sts").build());
    }

    @Override
    public void close() {
        clients.values().forEach(SdkClient::close);
        httpClient.close();
    }

    private <C extends SdkClient> C client(String service, Class<C> type, Supplier<C> maker) {
        return type.cast(clients.computeIfAbsent(service, key -> maker.get()));
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder, String service) {
        return builder.endpointOverride(configuration.requiredEndpoint(service))
                .region(region())
                .credentialsProvider(credentials())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(CALL_TIMEOUT)
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build())
                .httpClient(httpClient);
    }

    private AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(configuration.accessKey(), configuration.secretKey()));
    }
}
