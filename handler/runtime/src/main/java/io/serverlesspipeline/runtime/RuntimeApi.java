package io.serverlesspipeline.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client of the Lambda Runtime API.
 *
 * <p>All requests share one connection, except with an emulator, where each request has a connection of its own. An
 * emulator that writes the head and the body separately waits for an acknowledgment on a reused connection, which the
 * operating system delays by up to 40 milliseconds.
 *
 * <p>Follows "Using the Lambda runtime API for custom runtimes" in the AWS Lambda Developer Guide.
 */
final class RuntimeApi {
    private static final String ADDRESS_VARIABLE = "AWS_LAMBDA_RUNTIME_API";
    private static final String VERSION = "2018-06-01";

    /** Set by emulators to the endpoint of all services. AWS doesn't set this variable. */
    private static final String EMULATOR_VARIABLE = "AWS_ENDPOINT_URL";

    private final String address;
    private final boolean keepsAlive;

    private RuntimeApi(String address, boolean keepsAlive) {
        this.address = address;
        this.keepsAlive = keepsAlive;
    }

    /**
     * Returns the API at the address in the environment.
     *
     * @throws RuntimeApiException if the environment has no address
     */
    static RuntimeApi of(Map<String, String> variables) {
        String host = variables.get(ADDRESS_VARIABLE);
        if (host == null) {
            throw new RuntimeApiException("The environment variable " + ADDRESS_VARIABLE
                    + " isn't set. This program runs as an AWS Lambda function; Lambda sets the variable.");
        }
        return new RuntimeApi(
                "http://" + host + "/" + VERSION + "/runtime/", !variables.containsKey(EMULATOR_VARIABLE));
    }

    /** Waits for the next event, without a timeout. */
    Invocation next() {
        try {
            HttpURLConnection connection = open("invocation/next");
            InputStream event = connection.getInputStream();
            return new Invocation(
                    required(connection, "Lambda-Runtime-Aws-Request-Id"),
                    Objects.requireNonNullElse(connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"), ""),
                    connection.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", Long.MAX_VALUE),
                    connection.getHeaderField("Lambda-Runtime-Trace-Id"),
                    event);
        } catch (IOException e) {
            throw new RuntimeApiException("The Lambda Runtime API returned no event: " + e.getMessage(), e);
        }
    }

    private static String required(HttpURLConnection connection, String header) {
        String value = connection.getHeaderField(header);
        if (value == null) {
            throw new RuntimeApiException(
                    "The Lambda Runtime API returned an event without the header " + header + ".");
        }
        return value;
    }

    /** Sends the response of an invocation. */
    void sendResponse(String requestId, byte[] response) {
        post("invocation/" + requestId + "/response", response, null);
    }

    /** Reports that an invocation failed. Lambda then retries the event. */
    void reportInvocationError(String requestId, FunctionError error) {
        post("invocation/" + requestId + "/error", error.toJson(), error.type());
    }

    /** Reports that the initialization failed. */
    void reportInitializationError(FunctionError error) {
        post("init/error", error.toJson(), error.type());
    }

    private void post(String path, byte[] content, @Nullable String errorType) {
        try {
            HttpURLConnection connection = open(path);
            // Not streamed: for a streamed request, the JDK spends a millisecond on checking that the connection is
            // open.
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            if (errorType != null) {
                connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", errorType);
            }
            try (var body = connection.getOutputStream()) {
                body.write(content);
            }
            int status = connection.getResponseCode();
            release(connection, status);
            if (status >= 300) {
                throw new RuntimeApiException(
                        "The Lambda Runtime API returned status " + status + " for " + path + ".");
            }
        } catch (IOException e) {
            throw new RuntimeApiException("The Lambda Runtime API request " + path + " failed: " + e.getMessage(), e);
        }
    }

    /** Reads the response to its end, so that the connection can be reused. */
    private static void release(HttpURLConnection connection, int status) throws IOException {
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url(path).openConnection(Proxy.NO_PROXY);
        connection.setUseCaches(false);
        if (!keepsAlive) {
            connection.setRequestProperty("Connection", "close");
        }
        return connection;
    }

    private URL url(String path) {
        try {
            return new URL(address + path);
        } catch (MalformedURLException e) {
            throw new RuntimeApiException("The environment variable " + ADDRESS_VARIABLE + " isn't a valid address", e);
        }
    }
}
