package io.serverlesspipeline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.run.RootKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The health report of an emulator.
 *
 * @param version its version
 * @param enforcesIam whether it enforces IAM permissions on every request
 */
public record EmulatorHealth(String version, boolean enforcesIam) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /**
     * Requests the health of the emulator on a port of this machine. Returns nothing if there is no such emulator or it
     * rejects the key.
     *
     * @param port the port
     * @param rootKey the key of the emulator's root user
     */
    public static Optional<EmulatorHealth> fetch(int port, RootKey rootKey) {
        URI address = URI.create("http://127.0.0.1:" + port + "/_ministack/health");
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) TIMEOUT.toMillis());
            connection.setReadTimeout((int) TIMEOUT.toMillis());
            signed(address, rootKey)
                    .forEach((name, values) -> connection.setRequestProperty(name, String.join(",", values)));
            try (InputStream body = connection.getInputStream()) {
                JsonNode health = JSON.readTree(body);
                return Optional.of(new EmulatorHealth(
                        health.path("version").asText(),
                        health.path("auth").asText().equals("enabled")));
            } finally {
                connection.disconnect();
            }
        } catch (IOException exception) {
            return Optional.empty();
        }
    }

    /** Returns the headers of a signed request. The emulator ignores the region and the service. */
    private static Map<String, List<String>> signed(URI address, RootKey rootKey) {
        return AwsV4HttpSigner.create()
                .sign(request -> request.identity(
                                AwsCredentialsIdentity.create(rootKey.accessKeyId(), rootKey.secretAccessKey()))
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.GET)
                                .uri(address)
                                .build())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api"))
                .request()
                .headers();
    }
}
