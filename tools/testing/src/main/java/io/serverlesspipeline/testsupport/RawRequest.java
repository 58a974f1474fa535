package io.serverlesspipeline.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * An HTTP/1.1 request with full control over its bytes, including the host and headers that usually only a browser
 * sends.
 *
 * @param method the method
 * @param target the path and the query
 * @param fields the header fields, including the host
 * @param body the body
 */
public record RawRequest(String method, String target, List<String> fields, String body) {
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(30).toMillis();

    public RawRequest {
        fields = List.copyOf(fields);
    }

    /** Returns a request to a host, without credentials. */
    public static RawRequest to(String host, String method, String target, String body) {
        return new RawRequest(method, target, List.of("Host: " + host), body);
    }

    /** Returns this request with additional header fields. */
    public RawRequest with(String... additional) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(additional));
        return new RawRequest(method, target, all, body);
    }

    /** Returns this request, signed for a service in the header. */
    public RawRequest signed(String service, AwsCredentialsIdentity key) {
        return signed(service, key, AuthLocation.HEADER);
    }

    /** Returns this request, signed for a service in the query, which a web page can send without a preflight. */
    public RawRequest presigned(String service, AwsCredentialsIdentity key) {
        return signed(service, key, AuthLocation.QUERY_STRING);
    }

    /**
     * Sends the request to a port of 127.0.0.1 and returns the whole response, which is empty if the connection was
     * closed.
     */
    public String send(int port) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", fields) + "\r\nContent-Length: "
                + content.length + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends the request to a port of 127.0.0.1 and returns the status code of the response. */
    public int status(int port) throws IOException {
        return Integer.parseInt(send(port).split(" ", 3)[1]);
    }

    private RawRequest signed(String service, AwsCredentialsIdentity key, AuthLocation location) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                // The scheme isn't signed, but without TLS the signer always signs the body.
                .uri(URI.create("https://localhost" + target));
        fields.forEach(field -> request.putHeader(field.split(": ", 2)[0], field.split(": ", 2)[1]));
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(key)
                        .request(request.build())
                        .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, location)
                        .putProperty(
                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                location == AuthLocation.QUERY_STRING ? Duration.ofMinutes(5) : null)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                        // S3's presigned URLs don't sign the body.
                        .putProperty(
                                AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED,
                                location == AuthLocation.HEADER || !service.equals("s3"))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service));
        List<String> all = new ArrayList<>();
        new TreeMap<>(signed.request().headers())
                .forEach((name, values) -> all.add(name + ": " + String.join(",", values)));
        String query = signed.request()
                .encodedQueryParameters()
                .map(parameters -> "?" + parameters)
                .orElse("");
        return new RawRequest(method, signed.request().encodedPath() + query, all, body);
    }

    @Override
    public String toString() {
        return method + " " + target.split("\\?", 2)[0] + fields.toString().toLowerCase(Locale.ROOT);
    }
}
