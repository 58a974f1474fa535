package io.serverlesspipeline.local.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmulatorHealthTest {
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private HttpServer server;

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
    void readsWhatTheEmulatorSaysOfItself() {
        answer(200, "{\"version\": \"1.5.33\", \"auth\": \"enabled\", \"services\": {}}");

        assertThat(EmulatorHealth.ask(port())).contains(new EmulatorHealth("1.5.33", true));
    }

    @Test
    void isEmpty_whenSomethingElseAnswers() {
        answer(404, "not found");

        assertThat(EmulatorHealth.ask(port())).isEmpty();
    }

    @Test
    void isEmpty_whenTheAnswerIsNoJson() {
        answer(200, "<html>");

        assertThat(EmulatorHealth.ask(port())).isEmpty();
    }

    @Test
    void isEmpty_whenNothingListens() {
        int port = port();
        server.stop(0);

        assertThat(EmulatorHealth.ask(port)).isEmpty();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/_ministack/health", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
