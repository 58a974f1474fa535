package io.serverlesspipeline.local.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Invokes the function through Lambda, with a timeout that allows for the longest invocation. */
public final class LambdaInvocation implements FunctionInvocation, AutoCloseable {
    /** A function can run for 15 minutes. The margin is for its response. */
    private static final Duration TIMEOUT = Duration.ofMinutes(16);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LambdaClient lambda;
    private final String functionName;

    /**
     * Creates a client for a function on an emulator of this machine.
     *
     * @param port the emulator's port
     * @param rootKey the key of the emulator's root user
     * @param pipeline the pipeline
     */
    public LambdaInvocation(int port, RootKey rootKey, PipelineOutputs pipeline) {
        this(
                builder(pipeline)
                        .endpointOverride(URI.create("http://localhost:" + port))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(rootKey.accessKeyId(), rootKey.secretAccessKey())))
                        .build(),
                pipeline.functionName());
    }

    private LambdaInvocation(LambdaClient lambda, String functionName) {
        this.lambda = lambda;
        this.functionName = functionName;
    }

    /** Creates a client for a function on AWS, with the operator's credentials. */
    public static LambdaInvocation ofOperator(PipelineOutputs pipeline) {
        return new LambdaInvocation(builder(pipeline).build(), pipeline.functionName());
    }

    private static LambdaClientBuilder builder(PipelineOutputs pipeline) {
        return LambdaClient.builder()
                .region(Region.of(pipeline.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(TIMEOUT))
                // A retry by the client would run the function twice.
                .overrideConfiguration(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }

    @Override
    public Optional<String> invoke(String event) {
        InvokeResponse response =
                lambda.invoke(request -> request.functionName(functionName).payload(SdkBytes.fromUtf8String(event)));
        return Optional.ofNullable(response.functionError()).map(error -> reason(response));
    }

    @Override
    public void close() {
        lambda.close();
    }

    private static String reason(InvokeResponse response) {
        String payload = response.payload().asUtf8String();
        try {
            JsonNode message = JSON.readTree(payload).path("errorMessage");
            return message.isTextual() ? message.asText() : payload;
        } catch (JsonProcessingException exception) {
            return payload;
        }
    }
}
