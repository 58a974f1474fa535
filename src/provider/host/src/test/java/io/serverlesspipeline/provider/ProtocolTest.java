package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;

/** The calls by which the engine gets to know a provider before it constructs anything. */
final class ProtocolTest {
    private static final String NO_ENGINE = "127.0.0.1:1";
    private static final int PATIENCE_MILLIS = 30_000;

    private RunningProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = RunningProvider.start(NO_ENGINE);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void acceptsSecretsResourcesAndOutputs() {
        ProviderHandshakeResponse handshake = provider.calls().handshake(ProviderHandshakeRequest.getDefaultInstance());
        ConfigureResponse configured = provider.calls().configure(ConfigureRequest.getDefaultInstance());

        assertThat(handshake.getAcceptSecrets()).isTrue();
        assertThat(handshake.getAcceptResources()).isTrue();
        assertThat(handshake.getAcceptOutputs()).isTrue();
        assertThat(configured.getAcceptSecrets()).isTrue();
        assertThat(configured.getAcceptResources()).isTrue();
        assertThat(configured.getAcceptOutputs()).isTrue();
        assertThat(configured.getSupportsPreview()).isTrue();
    }

    /** A browser speaks HTTP/2 over TLS alone, and without TLS nothing but what HTTP/1.1 begins with. */
    @Test
    void hearsNothingThatABrowserCanSay() throws IOException {
        String request = "POST /pulumirpc.ResourceProvider/Handshake HTTP/1.1\r\nHost: 127.0.0.1:" + provider.port()
                + "\r\nOrigin: https://evil.example\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n"
                + "Connection: close\r\n\r\n\0\0\0\0\0";

        assertThat(answer(request)).doesNotContain("HTTP/1.1 ");
        assertThat(answer(request.replace("text/plain", "application/grpc"))).doesNotContain("HTTP/1.1 ");
    }

    @Test
    void hasNoConfigurationToCheck() {
        Struct configuration = PropertyValues.struct(Map.of("version", PropertyValues.string("1.0.0")));

        assertThat(provider.calls()
                        .checkConfig(
                                CheckRequest.newBuilder().setNews(configuration).build())
                        .getInputs())
                .isEqualTo(configuration);
        assertThat(provider.calls()
                        .diffConfig(
                                DiffRequest.newBuilder().setNews(configuration).build())
                        .getChanges())
                .isEqualTo(DiffChanges.DIFF_NONE);
    }

    @Test
    void answersACancellation() {
        assertThat(provider.calls().cancel(Empty.getDefaultInstance())).isEqualTo(Empty.getDefaultInstance());
    }

    @Test
    void usesTheEngineOfTheHandshake() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            provider.calls()
                    .handshake(ProviderHandshakeRequest.newBuilder()
                            .setEngineAddress(engine.address())
                            .build());

            assertLogsTo(engine);
        }
    }

    @Test
    void usesTheEngineThatItIsAttachedTo() throws IOException {
        try (FakeEngine engine = FakeEngine.start(false)) {
            provider.calls()
                    .attach(PluginAttach.newBuilder()
                            .setAddress(engine.address())
                            .build());

            assertLogsTo(engine);
        }
    }

    private void assertLogsTo(FakeEngine engine) {
        provider.calls()
                .construct(engine.request(Map.of("timeout", PropertyValues.secret(PropertyValues.number(60))))
                        .build());

        assertThat(engine.logged()).singleElement().asString().contains("timeout");
    }

    /** Returns what came back: the server ends the connection, with or without a word of HTTP/2. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), provider.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException exception) {
            return "";
        }
    }
}
