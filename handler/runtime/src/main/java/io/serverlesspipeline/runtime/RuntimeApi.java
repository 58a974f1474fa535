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
 * The Lambda Runtime API, which a custom runtime asks for events and tells what came of them.
 *
 * <p>One connection is kept for all requests. Only where the environment leads to an emulator, every request has one of
 * its own: an emulator that writes head and body separately waits on a kept connection for an acknowledgement, which
 * the operating system delays by up to 40 milliseconds.
 *
 * <p>Follows "Using the Lambda runtime API for custom runtimes" in the AWS Lambda Developer Guide.
 */
final class RuntimeApi {
    private static final String ADDRESS_VARIABLE = "AWS_LAMBDA_RUNTIME_API";
    private static final String VERSION = "2018-06-01";

    /** Emulators name the address of all their services; AWS sets no such variable. */
    private static final String EMULATOR_VARIABLE = "AWS_ENDPOINT_URL";

    private final String address;
    private final boolean keepsAlive;

    private RuntimeApi(String address, boolean keepsAlive) {
        this.address = address;
        this.keepsAlive = keepsAlive;
    }

    /**
     * Returns the API that the environment names.
     *
     * @throws RuntimeApiException if it names none
     */
    static RuntimeApi of(Map<String, String> variables) {
        String host = variables.get(ADDRESS_VARIABLE);
        if (host == null) {
            throw new RuntimeApiException("The environment variable " + ADDRESS_VARIABLE
                    + " is not set. This program runs as a function of AWS Lambda, which sets it.");
        }
        return new RuntimeApi(
                "http://" + host + "/" + VERSION + "/runtime/", !variables.containsKey(EMULATOR_VARIABLE));
    }

    /** Waits for the next event, however long it takes. */
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
            throw new RuntimeApiException("The Lambda Runtime API gives no event: " + e.getMessage(), e);
        }
    }

    private static String required(HttpURLConnection connection, String header) {
        String value = connection.getHeaderField(header);
        if (value == null) {
            throw new RuntimeApiException("The Lambda Runtime API gave an event without the header " + header + ".");
        }
        return value;
    }

    /** Tells that an event was handled. */
    void sendResponse(String requestId, byte[] response) {
        post("invocation/" + requestId + "/response", response, null);
    }

    /** Tells that an event could not be handled, so that Lambda tries again. */
    void reportInvocationError(String requestId, FunctionError error) {
        post("invocation/" + requestId + "/error", error.toJson(), error.type());
    }

    /** Tells that the function could not be started. */
    void reportInitializationError(FunctionError error) {
        post("init/error", error.toJson(), error.type());
    }

    private void post(String path, byte[] content, @Nullable String errorType) {
        try {
            HttpURLConnection connection = open(path);
            // Not streamed: before a streamed request the JDK spends a millisecond on whether the connection is open.
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
                throw new RuntimeApiException("The Lambda Runtime API answered " + status + " to " + path + ".");
            }
        } catch (IOException e) {
            throw new RuntimeApiException("The Lambda Runtime API does not take " + path + ": " + e.getMessage(), e);
        }
    }

    /** A connection serves the next request once its answer has been read. */
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
            throw new RuntimeApiException("The environment variable " + ADDRESS_VARIABLE + " holds no address", e);
        }
    }
}
