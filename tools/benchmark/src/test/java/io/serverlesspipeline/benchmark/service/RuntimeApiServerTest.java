package io.serverlesspipeline.benchmark.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.benchmark.service.RuntimeApiServer.Invocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sends requests to the Runtime API like a function does. */
final class RuntimeApiServerTest {
    private final HttpClient function =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void sendsAnEvent_andReceivesItsResponse() throws Exception {
        try (RuntimeApiServer api = RuntimeApiServer.start()) {
            CompletableFuture<Invocation> invocation = api.invoke("{\"Records\":[]}");

            HttpResponse<String> event = next(api);
            assertThat(event.body()).isEqualTo("{\"Records\":[]}");
            assertThat(event.headers().firstValue("Lambda-Runtime-Deadline-Ms")).isPresent();
            assertThat(invocation).isNotDone();

            String id =
                    event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
            post(api, id + "/response", BodyPublishers.ofString("\"stored\""));

            assertThat(invocation.get().milliseconds()).isPositive();
        }
    }

    @Test
    void acceptsAChunkedResponse() throws Exception {
        try (RuntimeApiServer api = RuntimeApiServer.start()) {
            CompletableFuture<Invocation> invocation = api.invoke("{}");
            next(api);

            byte[] text = "\"stored\"".getBytes(StandardCharsets.UTF_8);
            int status = post(api, "1/response", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text)));

            assertThat(status).isEqualTo(202);
            assertThat(invocation).isCompleted();
        }
    }

    @Test
    void reportsTheFunctionsError_whenAnEventFails() throws Exception {
        try (RuntimeApiServer api = RuntimeApiServer.start()) {
            CompletableFuture<Invocation> invocation = api.invoke("{}");
            next(api);
            post(api, "1/error", BodyPublishers.ofString("{\"errorMessage\":\"no bucket\"}"));

            assertThatThrownBy(invocation::get)
                    .hasRootCauseInstanceOf(FunctionFailedException.class)
                    .hasMessageContaining("no bucket");
        }
    }

    @Test
    void reportsTheFunctionsError_whenItFailsToStart() throws Exception {
        try (RuntimeApiServer api = RuntimeApiServer.start()) {
            CompletableFuture<Invocation> invocation = api.invoke("{}");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://" + api.authority() + "/2018-06-01/runtime/init/error"))
                    .POST(BodyPublishers.ofString("{\"errorMessage\":\"no table\"}"))
                    .build();
            function.send(request, BodyHandlers.discarding());

            assertThatThrownBy(invocation::get).hasMessageContaining("no table");
        }
    }

    private HttpResponse<String> next(RuntimeApiServer api) throws IOException, InterruptedException {
        return function.send(HttpRequest.newBuilder(address(api, "next")).build(), BodyHandlers.ofString());
    }

    private int post(RuntimeApiServer api, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return function.send(
                        HttpRequest.newBuilder(address(api, path)).POST(body).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static URI address(RuntimeApiServer api, String path) {
        return URI.create("http://" + api.authority() + "/2018-06-01/runtime/invocation/" + path);
    }
}
