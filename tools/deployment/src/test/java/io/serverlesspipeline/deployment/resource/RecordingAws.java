package io.serverlesspipeline.deployment.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fake of all AWS services that records requests and returns the responses queued by a test. */
public final class RecordingAws implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final ServiceClients clients;

    private RecordingAws(HttpServer server, String region) {
        this.server = server;
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Map<String, URI> endpoints = Stream.of(
                        "cloudwatch", "dynamodb", "events", "iam", "lambda", "logs", "s3", "sqs", "sts")
                .collect(Collectors.toMap(service -> service, service -> address));
        this.clients = new ServiceClients(
                new AwsConfiguration("Pulumi.test.yaml", region, "testing", "testing", true, endpoints));
    }

    /** Starts the fake in us-east-1. */
    public static RecordingAws start() {
        return start("us-east-1");
    }

    /** Starts the fake. */
    public static RecordingAws start(String region) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            RecordingAws aws = new RecordingAws(server, region);
            server.createContext("/", aws::handle);
            server.start();
            return aws;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Queues the body of the next response. When the queue is empty, responses are empty JSON objects. */
    public RecordingAws answer(String body) {
        answers.add(body);
        return this;
    }

    /** Returns clients for this fake. */
    public ServiceClients clients() {
        return clients;
    }

    /** Returns the requests received so far. */
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /** Returns the only request received so far. */
    public Received request() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected exactly one request, but received " + requests);
        }
        return requests.get(0);
    }

    @Override
    public void close() {
        clients.close();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        requests.add(new Received(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(), target == null ? "" : target, body));
        byte[] bytes = (answers.isEmpty() ? "{}" : answers.remove()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /**
     * A request.
     *
     * @param line the method and the path with its query string
     * @param target the header {@code X-Amz-Target}, or an empty string
     * @param body the body
     */
    public record Received(String line, String target, String body) {

        /** Returns the operation in the target. */
        public String operation() {
            return target.substring(target.indexOf('.') + 1);
        }

        /** Returns the body as JSON. */
        public JsonNode json() {
            return RecordingAws.json(body);
        }

        /** Returns the body's parameters in the Query protocol. */
        public Map<String, String> parameters() {
            Map<String, String> parameters = new TreeMap<>();
            for (String parameter : body.split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return parameters;
        }

        /** Returns the body as XML without its declaration and namespace. */
        public String xml() {
            return body.replaceFirst("^<\\?xml[^>]*>", "").replaceFirst(" xmlns=\"[^\"]*\"", "");
        }
    }

    /** Parses JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
