package io.serverlesspipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import io.serverlesspipeline.testsupport.RawRequest;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

final class EngineServerTest {
    private static final String CALL = "/pulumirpc.ResourceMonitor/SupportsFeature";

    /**
     * Suppresses messages about requests that aren't HTTP/2. The field keeps the logger from being garbage-collected.
     */
    private final Logger transport = Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerTransport");

    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void disableLogging() {
        transport.setLevel(Level.OFF);
    }

    @AfterEach
    void restoreLogging() {
        transport.setLevel(null);
    }

    /** A browser uses HTTP/2 only over TLS; without TLS its requests start as HTTP/1.1. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS"})
    void ignoresRequestsThatABrowserCanSend(String method) throws Exception {
        try (EngineServer server = EngineServer.start(List.of(new Monitor()))) {
            assertThat(server.address()).startsWith("127.0.0.1:");
            int port = Integer.parseInt(server.address().substring("127.0.0.1:".length()));
            RawRequest request = RawRequest.to(server.address(), method, CALL, "\0\0\0\0\0");

            assertThat(answer(request.with("Origin: https://evil.example", "Content-Type: text/plain"), port))
                    .doesNotContain("HTTP/1.1 ");
            assertThat(answer(request.with("Content-Type: application/grpc", "TE: trailers"), port))
                    .doesNotContain("HTTP/1.1 ");
            assertThat(answer(
                            request.with(
                                    "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"),
                            port))
                    .doesNotContain("HTTP/1.1 ");
        }
        assertThat(calls).hasValue(0);
    }

    /** Returns the response. The server closes the connection, with or without an HTTP/2 frame. */
    private static String answer(RawRequest request, int port) throws IOException {
        try {
            return request.send(port);
        } catch (SocketException exception) {
            return "";
        }
    }

    private final class Monitor extends ResourceMonitorGrpc.ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
            calls.incrementAndGet();
            observer.onNext(SupportsFeatureResponse.getDefaultInstance());
            observer.onCompleted();
        }
    }
}
