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
 * Offers each host the group X25519 alone at first, and all groups if it does not take that.
 *
 * <p>Left to itself, the JDK also makes a key for the group secp256r1 with each connection. Before the first one it
 * computes a table for that, which takes a sixth of a whole cold start over TLS. A host that does not know X25519, as
 * AWS's FIPS endpoints do not, ends the first handshake; the SDK tries again, and is then heard in any group.
 */
final class X25519SocketFactory extends SSLSocketFactory {
    private static final String[] GROUPS = {"x25519"};

    /** Since JDK 20; the class files are for JDK 17. */
    private static final String SETTER = "setNamedGroups";

    /**
     * From this Java on, a host without the group has no suite without forward secrecy to fall back to, but must
     * refuse.
     */
    private static final int FIRST_JAVA = 24;

    /** Whether a host took the group the last time; it is not accepted for granted while that is open. */
    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();

    private final Method setGroups;

    private X25519SocketFactory(Method setGroups) {
        this.setGroups = setGroups;
    }

    /**
     * Makes it the factory of all connections, where Java is new enough, and a refusal is neither certain nor fatal.
     *
     * @param variables the function's environment
     */
    static void install(Map<String, String> variables) {
        boolean refused = "true".equalsIgnoreCase(variables.get("AWS_USE_FIPS_ENDPOINT"));
        boolean fatal = "1".equals(variables.get("PIPELINE_ATTEMPTS"));
        if (refused || fatal || Runtime.version().feature() < FIRST_JAVA) {
            return;
        }
        try {
            Method setter = SSLParameters.class.getMethod(SETTER, String[].class);
            HttpsURLConnection.setDefaultSSLSocketFactory(new X25519SocketFactory(setter));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("This Java is new enough, but has no " + SETTER, e);
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

    /** Made when it is first asked for, since that reads the certification authorities. */
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
            throw new IllegalStateException("The method " + SETTER + " is there, but cannot be called", e);
        }
        connection.setSSLParameters(parameters);
    }
}
