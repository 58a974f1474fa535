package io.serverlesspipeline.runtime;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Creates TLS sockets that offer only the named group X25519 at first, and all groups if the host rejects that.
 *
 * <p>By default, the JDK also generates a secp256r1 key for each connection. For the first one, it computes a table
 * that takes a sixth of a whole cold start over TLS. A host that doesn't support X25519, such as AWS's FIPS endpoints,
 * ends the first handshake; the SDK then retries, and the next handshake offers all groups.
 */
final class X25519SocketFactory extends SSLSocketFactory {
    private static final String[] GROUPS = {"x25519"};

    /** A method since JDK 20. The class files target JDK 17. */
    private static final String SETTER = "setNamedGroups";

    /**
     * From this version on, the JDK disables cipher suites without forward secrecy, so a host that doesn't support the
     * group can't fall back to one and must reject the handshake.
     */
    private static final int FIRST_JAVA = 24;

    /** Whether a host accepted the group in the last handshake; false while a handshake is in progress. */
    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();

    private final Method setGroups;

    private X25519SocketFactory(Method setGroups) {
        this.setGroups = setGroups;
    }

    /**
     * Installs this factory for all connections, if Java is new enough and a rejection is neither certain nor fatal.
     *
     * @param variables the function's environment variables
     */
    static void install(Map<String, String> variables) {
        boolean rejected = "true".equalsIgnoreCase(variables.get("AWS_USE_FIPS_ENDPOINT"));
        boolean fatal = "1".equals(variables.get("PIPELINE_ATTEMPTS"));
        if (rejected || fatal || Runtime.version().feature() < FIRST_JAVA) {
            return;
        }
        try {
            Method setter = SSLParameters.class.getMethod(SETTER, String[].class);
            HttpsURLConnection.setDefaultSSLSocketFactory(new X25519SocketFactory(setter));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("This version of Java should have the method " + SETTER, e);
        }
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return restrict(defaultFactory().createSocket(socket, host, port, autoClose), host + ":" + port);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return restrict(defaultFactory().createSocket(host, port), host + ":" + port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return restrict(defaultFactory().createSocket(host, port, localHost, localPort), host + ":" + port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return restrict(defaultFactory().createSocket(host, port), host + ":" + port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
        return restrict(defaultFactory().createSocket(host, port, localAddress, localPort), host + ":" + port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return defaultFactory().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return defaultFactory().getSupportedCipherSuites();
    }

    /** Created on first use, because that loads the certificate authorities. */
    private static SSLSocketFactory defaultFactory() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private Socket restrict(Socket socket, String host) {
        Boolean before = accepted.put(host, false);
        if (before == null || before) {
            SSLSocket connection = (SSLSocket) socket;
            connection.addHandshakeCompletedListener(completed -> accepted.put(host, true));
            restrictGroups(connection);
        }
        return socket;
    }

    private void restrictGroups(SSLSocket connection) {
        SSLParameters parameters = connection.getSSLParameters();
        try {
            setGroups.invoke(parameters, (Object) GROUPS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The method " + SETTER + " can't be called", e);
        }
        connection.setSSLParameters(parameters);
    }
}
