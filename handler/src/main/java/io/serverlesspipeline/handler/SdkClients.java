package io.serverlesspipeline.handler;

import io.serverlesspipeline.handler.item.AttributeNames;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.ExistingItemInterceptor;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The SDK clients of the services, which share an HTTP client.
 *
 * @param sqs creates the client of Amazon SQS, which most invocations don't need
 */
record SdkClients(S3Client s3, DynamoDbClient dynamoDb, Supplier<SqsClient> sqs) {
    static {
        // The function has no SLF4J binding on purpose. Without this setting, SLF4J prints three lines about that at
        // each start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(10);

    static SdkClients create(Settings settings) {
        // By default, the JDK keeps only five idle connections to a host and opens a new one for each further put.
        System.setProperty(
                "http.maxConnections", Integer.toString(settings.limits().putsInFlight()));
        if (!settings.plaintext()) {
            loadCertificateAuthorities(settings);
        }
        SdkHttpClient http = UrlConnectionHttpClient.create(
                address -> BufferedConnection.open(address, CONNECTION_TIMEOUT, SOCKET_TIMEOUT));
        return create(settings, http, credentials());
    }

    /**
     * Loads the certificate authorities before the first connection needs them.
     *
     * <p>On demand, an event may already be waiting, so a background thread loads them while the clients are created; a
     * connection that is opened earlier waits for the thread. Otherwise, this method loads them synchronously: there is
     * time, and a snapshot must not be taken halfway through.
     */
    private static void loadCertificateAuthorities(Settings settings) {
        Runnable reading = () -> HttpsURLConnection.getDefaultSSLSocketFactory().getDefaultCipherSuites();
        if (settings.preInitialized()) {
            reading.run();
        } else {
            Thread thread = new Thread(reading, "certificate-authorities");
            thread.setDaemon(true);
            thread.start();
        }
    }

    static SdkClients create(Settings settings, SdkHttpClient http, AwsCredentialsProvider credentials) {
        ClientOverrideConfiguration override = ClientOverrideConfiguration.builder()
                .retryStrategy(withoutRetries())
                .build();
        return new SdkClients(
                S3Client.builder()
                        .httpClient(http)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(override)
                        .forcePathStyle(settings.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .build(),
                DynamoDbClient.builder()
                        .httpClient(http)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(override.toBuilder()
                                .addExecutionInterceptor(
                                        new ExistingItemInterceptor(AttributeNames.EXISTING_ITEM_ATTRIBUTES))
                                .build())
                        .build(),
                () -> SqsClient.builder()
                        .httpClient(http)
                        .credentialsProvider(credentials)
                        .overrideConfiguration(override)
                        .build());
    }

    /** Lambda provides credentials in environment variables, except to a function that starts from a snapshot. */
    private static AwsCredentialsProvider credentials() {
        return System.getenv("AWS_ACCESS_KEY_ID") == null
                ? DefaultCredentialsProvider.builder().build()
                : EnvironmentVariableCredentialsProvider.create();
    }

    /**
     * Disables the SDK's retries: {@link io.serverlesspipeline.handler.retry.RetryPolicy} retries instead, because it
     * knows how much time is left and how many other requests fail for the same reason.
     */
    private static StandardRetryStrategy withoutRetries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(1)
                .build();
    }
}
