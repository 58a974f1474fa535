package io.serverlesspipeline.audit.request;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A proxy between a function and the emulator on 127.0.0.1 that records every request sent by a role. It doesn't modify
 * signed headers. The emulator uses plain HTTP, so the proxy adds the header of a TLS-terminating proxy; otherwise,
 * policies that require TLS couldn't be tested.
 */
public final class RecordingProxy implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket socket;
    private final int emulatorPort;
    private final HttpRequestReader reader;
    private final List<ObservedRequest> requests = new ArrayList<>();
    private final List<Delay> delays = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recording-proxy");
        thread.setDaemon(true);
        return thread;
    });

    private record Delay(Predicate<ObservedRequest> kind, Duration duration) {}

    private RecordingProxy(ServerSocket socket, int emulatorPort, String account) {
        this.socket = socket;
        this.emulatorPort = emulatorPort;
        this.reader = new HttpRequestReader(account);
    }

    /**
     * Starts a proxy on a free port.
     *
     * @param emulatorPort the emulator's port
     * @param account the function's account ID
     */
    public static RecordingProxy start(int emulatorPort, String account) {
        try {
            RecordingProxy proxy = new RecordingProxy(
                    new ServerSocket(0, 0, InetAddress.getByAddress(LOOPBACK)), emulatorPort, account);
            proxy.executor.execute(proxy::accept);
            return proxy;
        } catch (IOException exception) {
            throw new LocalRunException("No port on 127.0.0.1 is free for the recording proxy.", exception);
        }
    }

    /** Returns the proxy's port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Returns the recorded requests, which are those of roles that have been answered. */
    public List<ObservedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns the number of recorded requests. */
    public int count() {
        synchronized (requests) {
            return requests.size();
        }
    }

    /** Returns the requests recorded after the first {@code count} requests. */
    public List<ObservedRequest> since(int count) {
        synchronized (requests) {
            return List.copyOf(requests.subList(count, requests.size()));
        }
    }

    /** Delays the next request of a kind before it is forwarded. */
    public void delayOnce(Predicate<ObservedRequest> kind, Duration duration) {
        delays.add(new Delay(kind, duration));
    }

    /** Removes all delays. */
    public void clearDelays() {
        delays.clear();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException exception) {
            // The operating system closes the socket when the process exits.
        }
        executor.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                executor.execute(() -> serve(client));
            }
        } catch (IOException exception) {
            // The proxy was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            OutputStream output = client.getOutputStream();
            Optional<HttpRequest> message = HttpRequest.read(new BufferedInputStream(client.getInputStream()), output);
            if (message.isEmpty()) {
                return;
            }
            ObservedRequest request = message.get().observe(reader);
            await(request);
            HttpResponse response = send(message.get());
            recordRequest(request.withResponse(response.status(), response.error()));
            response.write(output);
        } catch (IOException exception) {
            // One side has closed its connection; the other side sees a closed connection, as without a proxy.
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private void recordRequest(ObservedRequest request) {
        if (request.isSignedByRole()) {
            synchronized (requests) {
                requests.add(request);
            }
        }
    }

    private HttpResponse send(HttpRequest message) throws IOException {
        try (Socket emulator = new Socket(InetAddress.getByAddress(LOOPBACK), emulatorPort)) {
            message.forward(emulator.getOutputStream());
            return HttpResponse.read(new BufferedInputStream(emulator.getInputStream()));
        }
    }

    private void await(ObservedRequest request) throws InterruptedException {
        for (Delay delay : List.copyOf(delays)) {
            if (delay.kind().test(request) && delays.remove(delay)) {
                Thread.sleep(delay.duration().toMillis());
            }
        }
    }
}
