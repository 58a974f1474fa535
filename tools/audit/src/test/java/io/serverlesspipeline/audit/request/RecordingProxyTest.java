package io.serverlesspipeline.audit.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the proxy in front of a server that denies every request. */
final class RecordingProxyTest {
    private static final String AUTHORIZATION = "Authorization: AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/s3/"
            + "aws4_request, SignedHeaders=host, Signature=0\r\n";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final List<String> received = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private HttpServer server;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private RecordingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.createContext("/", this::deny);
        server.start();
        proxy = RecordingProxy.start(server.getAddress().getPort(), "000000000000");
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    @Test
    void returnsTheResponse_andRecordsTheRequestAndItsResult() throws IOException {
        String answer = get("ASIAROLE");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("<Code>AccessDenied</Code>");
        assertThat(proxy.requests()).singleElement().satisfies(request -> {
            assertThat(request.action()).isEqualTo("s3:GetObject");
            assertThat(request.status()).isEqualTo(403);
            assertThat(request.isDenied()).isTrue();
        });
    }

    @Test
    void keepsSignedHeaders_andMarksTheRequestAsTls() throws IOException {
        get("ASIAROLE");

        assertThat(received).contains("Host: signed.example:4566", "X-forwarded-proto: https");
    }

    @Test
    void recordsOnlyRequestsOfRoles() throws IOException {
        get("testing");

        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void returnsRequestsSinceACount() throws IOException {
        get("ASIAROLE");
        int before = proxy.count();
        get("ASIAROLE");

        assertThat(proxy.since(before)).hasSize(1);
        assertThat(proxy.requests()).hasSize(2);
    }

    @Test
    void delaysOneMatchingRequest() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        proxy.delayOnce(request -> asked.add(request.action()), Duration.ZERO);
        proxy.delayOnce(request -> request.action().equals("s3:PutObject"), Duration.ofDays(1));

        get("ASIAROLE");
        get("ASIAROLE");

        assertThat(asked).containsExactly("s3:GetObject");
        assertThat(proxy.requests()).hasSize(2);
    }

    @Test
    void sends100Continue_whenAClientExpectsIt() throws IOException {
        String answer = send("PUT /uploads/a.txt HTTP/1.1\r\nHost: x\r\n" + AUTHORIZATION.formatted("ASIAROLE")
                + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\nbody");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403");
        assertThat(received).contains("body");
    }

    private void deny(HttpExchange exchange) throws IOException {
        exchange.getRequestHeaders().forEach((name, values) -> received.add(name + ": " + String.join(", ", values)));
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = "<Error><Code>AccessDenied</Code></Error>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(403, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String get(String accessKey) throws IOException {
        return send("GET /uploads/a.txt HTTP/1.1\r\nHost: signed.example:4566\r\n" + AUTHORIZATION.formatted(accessKey)
                + "\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), proxy.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
