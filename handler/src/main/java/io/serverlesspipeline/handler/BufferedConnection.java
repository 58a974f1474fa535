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
 * A connection that keeps a request's body until all of it is there.
 *
 * <p>The SDK tells the JDK's connection how long a body will be, so that it is streamed. Then the JDK asks before each
 * put whether the server has closed the connection, which takes a millisecond and a quarter of the processor time of a
 * put. A put's body is small: here it is kept, nothing is asked, and should the server have closed the connection, the
 * JDK sends the request again on another one.
 *
 * <p>A request is never streamed, and a proxy is only used if Java's system properties name one.
 */
final class BufferedConnection extends HttpURLConnection {
    private final HttpURLConnection connection;

    private BufferedConnection(HttpURLConnection connection) {
        super(connection.getURL());
        this.connection = connection;
    }

    /**
     * Makes a connection; nothing is sent yet.
     *
     * @param connecting how long connecting may take
     * @param reading how long the server may be silent
     */
    static HttpURLConnection open(URI address, Duration connecting, Duration reading) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) connecting.toMillis());
            connection.setReadTimeout((int) reading.toMillis());
            return new BufferedConnection(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("Making a connection sends nothing", e);
        }
    }

    @Override
    public void setFixedLengthStreamingMode(long length) {
        // Not streamed: the length is known when the request is sent.
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
