package io.serverlesspipeline.local.console.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Serves the console's page and its endpoints on a random port of 127.0.0.1. Only the page that is opened with the
 * printed address gets data.
 */
public final class ConsoleServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/";
    private static final String EVENTS = API + "events";
    private static final String TOKEN = API + "token";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(ConsoleServer::daemon);
    private final RequestGuard guard;
    private final Class<?> page;
    private volatile Content content;

    /**
     * What the server answers.
     *
     * @param endpoints the endpoints by method, a space, and the path after {@code /api/}
     * @param events the stream at {@code /api/events}
     * @param absence why there is no content, or an empty string
     */
    private record Content(Map<String, Endpoint> endpoints, EventStream events, String absence) {}

    /**
     * Starts a server without content.
     *
     * @param page a class in the package of the page's files
     */
    public ConsoleServer(Class<?> page) {
        this.page = page;
        this.content = new Content(Map.of(), new EventStream(Map::of), "The console is starting.");
        try {
            server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException exception) {
            throw new LocalRunException("The console can't listen on 127.0.0.1: " + exception.getMessage(), exception);
        }
        guard = RequestGuard.of(server.getAddress().getPort());
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the address of the page. The fragment with the token isn't sent to any server. */
    public String address() {
        return "http://127.0.0.1:" + guard.port() + "/#token=" + guard.token();
    }

    /** Returns an address that works once, and for a minute, to open it with another program. */
    public String oneTimeAddress() {
        return "http://127.0.0.1:" + guard.port() + "/#code=" + guard.newCode();
    }

    /**
     * Serves content.
     *
     * @param endpoints the endpoints by method, a space, and the path after {@code /api/}
     * @param events the stream at {@code /api/events}
     */
    public void show(Map<String, Endpoint> endpoints, EventStream events) {
        content = new Content(Map.copyOf(endpoints), events, "");
    }

    /** Ends the streams of events. Until there is other content, answers requests with a reason. */
    public void pause(String reason) {
        EventStream ended = content.events;
        content = new Content(Map.of(), new EventStream(Map::of), reason);
        ended.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        try (exchange) {
            answerOrFail(exchange);
        }
    }

    private void answerOrFail(HttpExchange exchange) throws IOException {
        try {
            guard.checkSender(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders());
            answer(exchange);
        } catch (RequestException exception) {
            fail(exchange, exception.status(), exception.getMessage());
        } catch (LocalRunException exception) {
            fail(exchange, UNAVAILABLE, exception.getMessage());
        } catch (SdkException exception) {
            fail(exchange, UNAVAILABLE, "A request to AWS or the emulator failed: " + exception.getMessage());
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException exception) {
            fail(exchange, ERROR, "Unexpected error: " + exception);
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (!path.startsWith(API)) {
            Optional<PageFile> file = method.equals("GET") ? PageFile.of(page, path) : Optional.empty();
            PageFile found = file.orElseThrow(() -> new RequestException(NOT_FOUND, "The page has no such file."));
            send(exchange, OK, found.contentType(), found.content().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (path.equals(TOKEN) && method.equals("POST")) {
            String code = Request.of(exchange).json().path("code").asText();
            json(exchange, OK, Map.of("token", guard.tokenFor(code)));
            return;
        }
        guard.checkToken(exchange.getRequestHeaders().getFirst("Authorization"));
        Content current = content;
        if (!current.absence.isEmpty()) {
            throw new LocalRunException(current.absence);
        }
        if (path.equals(EVENTS) && method.equals("GET")) {
            current.events.serve(exchange);
            return;
        }
        Endpoint endpoint = current.endpoints.get(method + " " + path.substring(API.length()));
        if (endpoint == null) {
            throw new RequestException(NOT_FOUND, "The console has no endpoint " + method + " " + path + ".");
        }
        json(exchange, OK, endpoint.answer(Request.of(exchange)));
    }

    private static void fail(HttpExchange exchange, int status, @Nullable String message) throws IOException {
        // A stream of events that has started can't report an error.
        if (exchange.getResponseCode() < 0) {
            json(exchange, status, Map.of("error", String.valueOf(message)));
        }
    }

    private static void json(HttpExchange exchange, int status, Object answer) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(answer));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "console");
        thread.setDaemon(true);
        return thread;
    }
}
