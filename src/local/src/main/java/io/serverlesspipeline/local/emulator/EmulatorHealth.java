package io.serverlesspipeline.local.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an emulator says of itself.
 *
 * @param version its version
 * @param enforcesIam whether it checks the permissions of every request
 */
public record EmulatorHealth(String version, boolean enforcesIam) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Asks what listens on a port of this machine, and returns nothing if it is no emulator of this kind. */
    public static Optional<EmulatorHealth> ask(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/_ministack/health")
                            .toURL()
                            .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
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
}
