package io.serverlesspipeline.deployment.resource;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The AWS SDK clients for a stack. Each client is created when it is first used. Thread-safe.
 *
 * <p>Clients for a local stack's endpoints ignore the user's AWS settings. They use no profile and no proxy, and only
 * the stack's credentials.
 */
public final class ServiceClients implements AutoCloseable {

    /** Much longer than any emulator call takes; it stops calls that hang. */
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);

    private final @Nullable AwsConfiguration configuration;
    private final Region region;
    private final SdkHttpClient httpClient;
    private final Map<String, SdkClient> clients = new ConcurrentHashMap<>();

    /**
     * Creates clients for a stack's endpoints.
     *
     * @param configuration the stack's AWS provider settings
     */
    public ServiceClients(AwsConfiguration configuration) {
        this.configuration = configuration;
        this.region = Region.of(configuration.region());
        this.httpClient = UrlConnectionHttpClient.builder()
                .socketTimeout(CALL_TIMEOUT)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build())
                .build();
    }

    private ServiceClients(Region region) {
        this.configuration = null;
        this.region = region;
        this.httpClient = UrlConnectionHttpClient.create();
    }

    /**
     * Creates clients for AWS with the operator's credentials from the AWS SDK's default chain, such as environment
     * variables, a profile, or a role.
     *
     * @param region the region, such as {@code us-east-1}
     */
    public static ServiceClients ofOperator(String region) {
        return new ServiceClients(Region.of(region));
    }

    /** Returns the region of all clients. */
    public Region region() {
        return region;
    }

    /** Returns the partition of that region, such as {@code aws}. */
    public PartitionMetadata partition() {
        return PartitionMetadata.of(region());
    }

    /** Returns the Amazon S3 client. */
    public S3Client s3() {
        return client(
                "s3",
                S3Client.class,
                () -> configure(S3Client.builder(), "s3")
                        .forcePathStyle(configuration != null && configuration.s3UsePathStyle())
                        .build());
    }

    /** Returns the Amazon DynamoDB client. */
    public DynamoDbClient dynamoDb() {
        return client(
                "dynamodb",
                DynamoDbClient.class,
                () -> configure(DynamoDbClient.builder(), "dynamodb").build());
    }

    /** Returns the AWS Lambda client. */
    public LambdaClient lambda() {
        return client(
                "lambda",
                LambdaClient.class,
                () -> configure(LambdaClient.builder(), "lambda").build());
    }

    /** Returns the AWS IAM client. */
    public IamClient iam() {
        return client(
                "iam",
                IamClient.class,
                () -> configure(IamClient.builder(), "iam").build());
    }

    /** Returns the Amazon SQS client. */
    public SqsClient sqs() {
        return client(
                "sqs",
                SqsClient.class,
                () -> configure(SqsClient.builder(), "sqs").build());
    }

    /** Returns the Amazon CloudWatch Logs client. */
    public CloudWatchLogsClient logs() {
        return client(
                "logs",
                CloudWatchLogsClient.class,
                () -> configure(CloudWatchLogsClient.builder(), "logs").build());
    }

    /** Returns the Amazon CloudWatch client. */
    public CloudWatchClient cloudWatch() {
        return client(
                "cloudwatch",
                CloudWatchClient.class,
                () -> configure(CloudWatchClient.builder(), "cloudwatch").build());
    }

    /** Returns the Amazon EventBridge client. */
    public EventBridgeClient events() {
        return client(
                "events",
                EventBridgeClient.class,
                () -> configure(EventBridgeClient.builder(), "events").build());
    }

    /** Returns the AWS STS client. */
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

    private <C extends SdkClient> C client(String service, Class<C> type, Supplier<C> factory) {
        return type.cast(clients.computeIfAbsent(service, key -> factory.get()));
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configure(B builder, String service) {
        if (configuration == null) {
            return builder.region(region).httpClient(httpClient);
        }
        return builder.endpointOverride(configuration.requiredEndpoint(service))
                .region(region)
                .credentialsProvider(credentials(configuration))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(CALL_TIMEOUT)
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build())
                .httpClient(httpClient);
    }

    private static AwsCredentialsProvider credentials(AwsConfiguration configuration) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(configuration.accessKey(), configuration.secretKey()));
    }
}
