package io.serverlesspipeline.runtime;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
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

    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> agreed = ConcurrentHashMap.newKeySet();
    private final Method setGroups;

    private X25519SocketFactory(Method setGroups) {
        this.setGroups = setGroups;
    }

    /** Makes it the factory of all connections, if this Java can choose the groups of a single connection. */
    static void install() {
        try {
            Method setter = SSLParameters.class.getMethod(SETTER, String[].class);
            HttpsURLConnection.setDefaultSSLSocketFactory(new X25519SocketFactory(setter));
        } catch (NoSuchMethodException e) {
            // An older Java: connections offer what they always do.
        }
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return limited(all().createSocket(socket, host, port, autoClose), host + ":" + port);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return limited(all().createSocket(host, port), host + ":" + port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return limited(all().createSocket(host, port, localHost, localPort), host + ":" + port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return limited(all().createSocket(host, port), host + ":" + port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
        return limited(all().createSocket(host, port, localAddress, localPort), host + ":" + port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return all().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return all().getSupportedCipherSuites();
    }

    /** Made when it is first asked for, since that reads the certification authorities. */
    private static SSLSocketFactory all() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private Socket limited(Socket socket, String host) {
        if (socket instanceof SSLSocket connection) {
            boolean first = tried.add(host);
            if (first) {
                connection.addHandshakeCompletedListener(completed -> agreed.add(host));
            }
            if (first || agreed.contains(host)) {
                limit(connection);
            }
        }
        return socket;
    }

    private void limit(SSLSocket connection) {
        SSLParameters parameters = connection.getSSLParameters();
        try {
            setGroups.invoke(parameters, (Object) GROUPS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The method " + SETTER + " is there, but cannot be called", e);
        }
        connection.setSSLParameters(parameters);
    }
}
