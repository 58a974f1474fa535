package io.serverlesspipeline.benchmark.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/**
 * A minimal HTTP server on 127.0.0.1 that keeps connections open and counts them. Each connection has its own thread,
 * so a slow response doesn't delay others.
 */
final class FakeServer implements AutoCloseable {
    /** Responds to requests. Must be thread-safe. */
    interface Responder {
        Response respond(Request request) throws IOException, InterruptedException;
    }

    private static final int BACKLOG = 1024;

    private final ServerSocket socket;
    private final Responder responder;
    private final String name;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    private FakeServer(ServerSocket socket, Responder responder, String name) {
        this.socket = socket;
        this.responder = responder;
        this.name = name;
    }

    /** Starts a server on a free port. */
    static FakeServer start(String name, ServerSocketFactory sockets, Responder responder) throws IOException {
        FakeServer server = new FakeServer(
                sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), responder, name);
        server.startThread(server::accept);
        return server;
    }

    /** Returns the address without a scheme, such as {@code 127.0.0.1:40001}. */
    String authority() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns the number of accepted connections. */
    long connections() {
        return connections.get();
    }

    /** Returns the number of received requests. */
    long requests() {
        return requests.get();
    }

    private void startThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                connections.incrementAndGet();
                startThread(() -> serve(connection));
            } catch (IOException e) {
                // The server was closed, or the client disconnected; both can be ignored.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = connection.getInputStream();
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 1 << 16)) {
            RequestReader reader = new RequestReader(in);
            for (Request request = reader.next(); request != null; request = reader.next()) {
                requests.incrementAndGet();
                responder.respond(request).writeTo(out);
                out.flush();
            }
        } catch (IOException e) {
            // A function that exits drops its connections.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
