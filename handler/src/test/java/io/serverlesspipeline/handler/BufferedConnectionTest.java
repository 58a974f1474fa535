package io.serverlesspipeline.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BufferedConnectionTest {
    private static final String BODY = "{\"TableName\":\"items\"}";

    private final List<String> bodies = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void reusesTheConnection() throws Exception {
        serve(connection -> {
            answer(connection);
            answer(connection);
        });

        assertThat(post()).isEqualTo("{}");
        assertThat(post()).isEqualTo("{}");
    }

    @Test
    void retriesTheRequest_whenTheServerHasClosedTheConnection() throws Exception {
        serve(this::answer, this::answer);

        assertThat(post()).isEqualTo("{}");
        assertThat(post()).isEqualTo("{}");

        assertThat(bodies).containsExactly(BODY, BODY);
    }

    @Test
    void retriesTheRequest_whenTheServerClosesTheConnectionWithoutAResponse() throws Exception {
        serve(
                connection -> {
                    answer(connection);
                    read(connection);
                },
                this::answer);

        assertThat(post()).isEqualTo("{}");
        assertThat(post()).isEqualTo("{}");

        assertThat(bodies).containsExactly(BODY, BODY, BODY);
    }

    @Test
    void timesOut_whenTheServerIsSilent() throws IOException {
        HttpURLConnection connection = connection(Duration.ofMillis(50));

        assertThatThrownBy(connection::getResponseCode).isInstanceOf(SocketTimeoutException.class);
    }

    /** How the server handles a connection before it closes it. */
    private interface Service {
        void serve(Socket connection) throws IOException;
    }

    /** Accepts one connection after another. */
    private void serve(Service... services) {
        Thread thread = new Thread(() -> {
            for (Service service : services) {
                try (Socket connection = server.accept()) {
                    service.serve(connection);
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Socket connection) throws IOException {
        read(connection);
        connection
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8));
    }

    private void read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        bodies.add(new String(in.readNBytes(BODY.length()), StandardCharsets.UTF_8));
    }

    private String post() throws IOException {
        HttpURLConnection connection = connection(Duration.ofSeconds(10));
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(BODY.length());
        connection.getOutputStream().write(BODY.getBytes(StandardCharsets.UTF_8));
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpURLConnection connection(Duration reading) {
        return BufferedConnection.open(
                URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Duration.ofSeconds(10), reading);
    }
}
