package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.serverlesspipeline.emulator.run.RootKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmulatorHealthTest {
    private static final RootKey ROOT_KEY = new RootKey("LOCAL1", "secret");

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private HttpServer server;

    private volatile Headers requestHeaders = new Headers();

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void readsTheHealthOfTheEmulator() {
        respond(200, "{\"version\": \"1.5.33\", \"auth\": \"enabled\", \"services\": {}}");

        assertThat(EmulatorHealth.fetch(port(), ROOT_KEY)).contains(new EmulatorHealth("1.5.33", true));
    }

    @Test
    void signsTheRequest_withoutSendingTheSecret() {
        respond(200, "{}");

        EmulatorHealth.fetch(port(), ROOT_KEY);

        assertThat(requestHeaders.getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=LOCAL1/")
                .contains("SignedHeaders=host;")
                .doesNotContain("secret");
        assertThat(requestHeaders.getFirst("Host")).isEqualTo("127.0.0.1:" + port());
    }

    @Test
    void isEmpty_whenAnotherServerResponds() {
        respond(404, "not found");

        assertThat(EmulatorHealth.fetch(port(), ROOT_KEY)).isEmpty();
    }

    @Test
    void isEmpty_whenTheResponseIsNotJson() {
        respond(200, "<html>");

        assertThat(EmulatorHealth.fetch(port(), ROOT_KEY)).isEmpty();
    }

    @Test
    void isEmpty_whenNothingIsListening() {
        int port = port();
        server.stop(0);

        assertThat(EmulatorHealth.fetch(port, ROOT_KEY)).isEmpty();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void respond(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/_ministack/health", exchange -> {
            requestHeaders = exchange.getRequestHeaders();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
