package io.serverlesspipeline.handler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that buffers the request body instead of streaming it.
 *
 * <p>The SDK sets the length of the body, which makes the JDK's connection stream it. For a streamed request, the JDK
 * checks whether the server has closed the connection; this takes a millisecond, a quarter of a put's processor time.
 * The body of a put is small, so this class buffers it and skips the check. If the server has closed the connection,
 * the JDK sends the request again on a new one.
 *
 * <p>Requests are never streamed. A proxy is used only if Java's system properties configure one.
 */
final class BufferedConnection extends HttpURLConnection {
    private final HttpURLConnection connection;

    private BufferedConnection(HttpURLConnection connection) {
        super(connection.getURL());
        this.connection = connection;
    }

    /**
     * Opens a connection without sending anything.
     *
     * @param connectTimeout how long connecting may take
     * @param readTimeout how long the server may stay silent
     */
    static HttpURLConnection open(URI address, Duration connectTimeout, Duration readTimeout) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) connectTimeout.toMillis());
            connection.setReadTimeout((int) readTimeout.toMillis());
            return new BufferedConnection(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("Opening a connection object does no I/O", e);
        }
    }

    @Override
    public void setFixedLengthStreamingMode(long length) {
        // Buffered: the length is known when the request is sent.
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        connection.setRequestMethod(method);
    }

    @Override
    public String getRequestMethod() {
        return connection.getRequestMethod();
    }

    @Override
    public void setRequestProperty(String name, String value) {
        connection.setRequestProperty(name, value);
    }

    @Override
    public void addRequestProperty(String name, String value) {
        connection.addRequestProperty(name, value);
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        connection.setInstanceFollowRedirects(follow);
    }

    @Override
    public void setConnectTimeout(int milliseconds) {
        connection.setConnectTimeout(milliseconds);
    }

    @Override
    public void setReadTimeout(int milliseconds) {
        connection.setReadTimeout(milliseconds);
    }

    @Override
    public void connect() throws IOException {
        connection.connect();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return connection.getInputStream();
    }

    @Override
    public @Nullable InputStream getErrorStream() {
        return connection.getErrorStream();
    }

    @Override
    public int getResponseCode() throws IOException {
        return connection.getResponseCode();
    }

    @Override
    public @Nullable String getResponseMessage() throws IOException {
        return connection.getResponseMessage();
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return connection.getHeaderField(name);
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return connection.getHeaderFields();
    }

    @Override
    public void disconnect() {
        connection.disconnect();
    }

    @Override
    public boolean usingProxy() {
        return connection.usingProxy();
    }
}
