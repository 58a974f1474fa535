package io.serverlesspipeline.image.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * An Amazon S3 and an Amazon DynamoDB on free local ports. The first serves the uploads of the training run. The second
 * accepts every item except those that contain the word {@value #REFUSED}.
 */
public final class FakeStores implements AutoCloseable {
    /** Occurs in every item whose condition fails, as if the table contained a newer one. */
    static final String REFUSED = "refused";

    private static final String REFUSAL = """
            {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",\
            "message":"The conditional request failed","Item":{"PK":{"S":"USER#1"},"record":{"N":"1"}}}""";

    private final HttpServer objects;
    private final HttpServer items;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger puts = new AtomicInteger();

    /**
     * Starts both: the first with TLS, the second without, so that the function uses both.
     *
     * @param tls has the key of {@code 127.0.0.1}
     */
    public FakeStores(SSLContext tls) throws IOException {
        HttpsServer secured = HttpsServer.create(address(), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        objects = start(secured, this::sendObject);
        items = start(HttpServer.create(address(), 0), this::putItem);
    }

    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private HttpServer start(HttpServer server, Answer answer) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.send(exchange);
            }
        });
        server.start();
        return server;
    }

    private void sendObject(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        TrainingUpload upload = TrainingUpload.of(path.substring(path.lastIndexOf('/') + 1));
        var headers = exchange.getResponseHeaders();
        if (upload == null) {
            headers.set("Content-Type", "application/xml");
            send(
                    exchange,
                    404,
                    "<Error><Code>NoSuchKey</Code><Message>There is none.</Message></Error>"
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        headers.set("Content-Type", upload.contentType());
        headers.set("ETag", "\"" + upload.eTag() + "\"");
        headers.set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
        send(exchange, 200, upload.content());
    }

    private void putItem(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = request.contains(REFUSED);
        puts.incrementAndGet();
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        send(exchange, refused ? 400 : 200, (refused ? REFUSAL : "{}").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    /** Returns the endpoint of Amazon S3. */
    public String objectsAddress() {
        return "https://127.0.0.1:" + objects.getAddress().getPort();
    }

    /** Returns the endpoint of Amazon DynamoDB. */
    public String itemsAddress() {
        return "http://127.0.0.1:" + items.getAddress().getPort();
    }

    /** Returns how many puts there were. */
    public int puts() {
        return puts.get();
    }

    @Override
    public void close() {
        objects.stop(0);
        items.stop(0);
        threads.shutdownNow();
    }
}
