package io.serverlesspipeline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.runtime.StubRuntimeApi.Posted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final StubRuntimeApi server = new StubRuntimeApi();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void explainsItself_whenTheEnvironmentHasNoAddress() {
        assertThatThrownBy(() -> RuntimeApi.of(Map.of()))
                .isInstanceOf(RuntimeApiException.class)
                .hasMessageContaining("AWS_LAMBDA_RUNTIME_API")
                .hasMessageContaining("AWS Lambda");
    }

    @Test
    void fails_whenAResponseIsRejected() {
        server.respondWith(500);

        assertThatThrownBy(() -> server.api().sendResponse("request-1", new byte[0]))
                .isInstanceOf(RuntimeApiException.class)
                .hasMessageContaining("returned status 500 for invocation/request-1/response");
    }

    @Test
    void reusesItsConnection() throws IOException {
        handleTwoEvents(server.api());

        assertThat(server.posted()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void opensAConnectionForEachRequest_withAnEmulator() throws IOException {
        handleTwoEvents(RuntimeApi.of(
                Map.of("AWS_LAMBDA_RUNTIME_API", server.address(), "AWS_ENDPOINT_URL", "http://127.0.0.1:4566")));

        assertThat(server.posted()).hasSize(2);
        assertThat(server.connections()).isEqualTo(4);
    }

    private void handleTwoEvents(RuntimeApi api) throws IOException {
        server.offer("first", Map.of());
        server.offer("second", Map.of());
        for (int count = 0; count < 2; count++) {
            Invocation invocation = api.next();
            try (var event = invocation.event()) {
                assertThat(event).isNotEmpty();
            }
            api.sendResponse(invocation.requestId(), "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void fails_whenNothingListens() {
        RuntimeApi api = server.api();
        server.close();

        assertThatThrownBy(() -> api.sendResponse("request-1", new byte[0])).isInstanceOf(RuntimeApiException.class);
        assertThatThrownBy(api::next).isInstanceOf(RuntimeApiException.class);
    }

    @Test
    void reportsAndLogsWhyTheHandlerCannotBeCreated() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        HandlerInitializer initializer = new HandlerInitializer(
                server.api(), new ErrorLog(new PrintStream(log, true, StandardCharsets.UTF_8), CLOCK));

        assertThatThrownBy(() -> initializer.initialize(() -> {
                    throw new IllegalArgumentException("PIPELINE_TABLE_NAME is not set");
                }))
                .isInstanceOf(InitializationException.class)
                .hasMessageContaining("PIPELINE_TABLE_NAME is not set");

        assertThat(server.posted()).singleElement().satisfies(posted -> {
            assertThat(posted.path()).isEqualTo("/2018-06-01/runtime/init/error");
            assertThat(posted.errorType()).isEqualTo("java.lang.IllegalArgumentException");
        });
        assertThat(server.posted())
                .extracting(Posted::body)
                .singleElement()
                .asString()
                .contains("is not set");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("\"level\":\"ERROR\"")
                .doesNotContain("requestId");
    }
}
