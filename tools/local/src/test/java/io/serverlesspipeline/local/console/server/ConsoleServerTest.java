package io.serverlesspipeline.local.console.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.testsupport.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays an attacker: another web page, another name for this machine, and another program without the token. */
final class ConsoleServerTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final EventStream events = new EventStream(() -> Map.of("state", "<script>"));
    private final ConsoleServer server = new ConsoleServer(ConsoleServerTest.class);

    @BeforeEach
    void show() {
        server.show(
                Map.of(
                        "GET secret",
                        request -> "secret " + calls.incrementAndGet(),
                        "POST text",
                        request -> request.json().path("text").asText(),
                        "GET failing",
                        request -> {
                            throw new LocalRunException("The emulator stopped.");
                        }),
                events);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private int port() {
        return URI.create(server.address()).getPort();
    }

    private String token() {
        return server.address().substring(server.address().indexOf('=') + 1);
    }

    private String send(String method, String target, String body, String... headers) throws IOException {
        return RawRequest.to("127.0.0.1:" + port(), method, target, body)
                .with(headers)
                .send(port());
    }

    private String authorized() {
        return "Authorization: Bearer " + token();
    }

    @Test
    void answersItsOwnPage() throws Exception {
        assertThat(send("GET", "/api/secret", "", authorized(), "Origin: http://127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 200")
                .contains("\"secret 1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://attacker.example",
                "Origin: null",
                "Origin: https://127.0.0.1",
                "Origin: http://127.0.0.1:1",
                "Origin: http://127.0.0.1.attacker.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void rejectsOtherPages_evenWithTheToken(String header) throws Exception {
        assertThat(send("GET", "/api/secret", "", authorized(), header)).startsWith("HTTP/1.1 403");
        assertThat(send("GET", "/", "", header)).startsWith("HTTP/1.1 403");
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.example", "attacker.example:PORT", "127.0.0.1", "0.0.0.0:PORT", "[::1]:PORT", ""})
    void rejectsOtherHostNames_evenWithTheToken(String host) throws Exception {
        String response = RawRequest.to(host.replace("PORT", "" + port()), "GET", "/api/secret", "")
                .with(authorized())
                .send(port());

        assertThat(response).doesNotContain("secret").doesNotStartWith("HTTP/1.1 200");
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Authorization: Bearer", "Authorization: Bearer wrong", "Cookie: token=TOKEN"})
    void rejectsProgramsWithoutTheToken(String header) throws Exception {
        for (String target : new String[] {"/api/secret", "/api/events", "/api/none"}) {
            assertThat(send("GET", target, "", header.replace("TOKEN", token())))
                    .startsWith("HTTP/1.1 401")
                    .contains("Open the address that ./pipeline console printed.");
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void givesTheTokenForAOneTimeCode_onlyOnce() throws Exception {
        String body = "{\"code\":\"" + server.oneTimeAddress().split("=", 2)[1] + "\"}";

        assertThat(send("POST", "/api/token", "{\"code\":\"guessed\"}")).startsWith("HTTP/1.1 401");
        assertThat(send("POST", "/api/token", body, "Origin: http://attacker.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(send("POST", "/api/token", body)).startsWith("HTTP/1.1 200").contains(token());
        assertThat(send("POST", "/api/token", body)).startsWith("HTTP/1.1 401");
    }

    @Test
    void opensThePage_butNothingElse_fromALinkOnAnotherSite() throws Exception {
        String[] link = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};

        assertThat(send("GET", "/", "", link)).doesNotStartWith("HTTP/1.1 403");
        assertThat(send("GET", "/app.js", "", link)).startsWith("HTTP/1.1 403");
        assertThat(send("GET", "/api/secret", "", link)).startsWith("HTTP/1.1 403");
        assertThat(send("GET", "/", "", link[0], link[1], "Sec-Fetch-Dest: iframe"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void saysWhyItHasNoContent_andEndsTheStreams_untilThereIsOtherContent() throws Exception {
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> {
            try {
                return send("GET", "/api/events", "", authorized());
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        });
        await().until(events::hasPages);

        server.pause("No pipeline is running.");

        assertThat(stream.get(5, TimeUnit.SECONDS)).contains("event: state");
        assertThat(send("GET", "/api/secret", "")).startsWith("HTTP/1.1 401");
        assertThat(send("GET", "/api/secret", "", authorized()))
                .startsWith("HTTP/1.1 503")
                .contains("No pipeline is running.");
        show();
        assertThat(send("GET", "/api/secret", "", authorized())).startsWith("HTTP/1.1 200");
    }

    @Test
    void answersNoPreflight_soOtherPagesCannotSendTheToken() throws Exception {
        assertThat(send("OPTIONS", "/api/secret", "", "Access-Control-Request-Method: GET"))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("Access-Control-Allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../server/Request.class", "/%2e%2e/secret.html", "/package-info.java", "/none.html", "/a/b.js"
            })
    void servesOnlyThePagesFiles(String target) throws Exception {
        assertThat(send("GET", target, "")).matches("(?s)HTTP/1\\.1 40[04].*");
    }

    @Test
    void forbidsScriptsInThePage_andFrames() throws Exception {
        assertThat(send("GET", "/", ""))
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin");
    }

    @Test
    void returnsDataAsJson_whichABrowserDoesNotRender() throws Exception {
        assertThat(send("POST", "/api/text", "{\"text\":\"<script>alert(1)</script>\"}", authorized()))
                .containsIgnoringCase("Content-Type: application/json")
                .contains("\"<script>alert(1)</script>\"");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(send("GET", "/api/failing", "", authorized()))
                .startsWith("HTTP/1.1 503")
                .contains("{\"error\":\"The emulator stopped.\"}");
        assertThat(send("POST", "/api/text", "{", authorized()))
                .startsWith("HTTP/1.1 422")
                .contains("isn't valid JSON");
        assertThat(send("GET", "/api/secret?a=%zz", "", authorized())).startsWith("HTTP/1.1 4");
    }

    @Test
    void hasAnotherTokenForEachStart() {
        try (ConsoleServer other = new ConsoleServer(ConsoleServerTest.class)) {
            assertThat(other.address()).doesNotContain(token()).startsWith("http://127.0.0.1:");
        }
    }
}
