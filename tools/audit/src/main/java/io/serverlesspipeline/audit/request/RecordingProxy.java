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
 * Stands between a function and the emulator on 127.0.0.1, and writes down every request that a role sends. It changes
 * nothing that is signed. To the emulator it says what a proxy says that ends TLS, since the emulator speaks plain HTTP
 * and a policy for TLS alone could not be tried otherwise.
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

    private record Delay(Predicate<ObservedRequest> of, Duration duration) {}

    private RecordingProxy(ServerSocket socket, int emulatorPort, String account) {
        this.socket = socket;
        this.emulatorPort = emulatorPort;
        this.reader = new HttpRequestReader(account);
    }

    /**
     * Starts a proxy on a free port.
     *
     * @param emulatorPort where the emulator answers
     * @param account the account that the function is in
     */
    public static RecordingProxy start(int emulatorPort, String account) {
        try {
            RecordingProxy proxy = new RecordingProxy(
                    new ServerSocket(0, 0, InetAddress.getByAddress(LOOPBACK)), emulatorPort, account);
            proxy.executor.execute(proxy::accept);
            return proxy;
        } catch (IOException exception) {
            throw new LocalRunException("No port of 127.0.0.1 is free for the recording proxy.", exception);
        }
    }

    /** Returns the port on which it answers. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Returns the requests of roles that have been answered so far. */
    public List<ObservedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns how many requests of roles have been answered so far. */
    public int count() {
        synchronized (requests) {
            return requests.size();
        }
    }

    /** Returns the requests that have been answered since there were so many. */
    public List<ObservedRequest> since(int count) {
        synchronized (requests) {
            return List.copyOf(requests.subList(count, requests.size()));
        }
    }

    /** Lets the next request of a kind wait before it is handed on. */
    public void delayOnce(Predicate<ObservedRequest> kind, Duration duration) {
        delays.add(new Delay(kind, duration));
    }

    /** Lets no request wait any more. */
    public void delayNone() {
        delays.clear();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException exception) {
            // A listening socket that cannot be closed ends with the process.
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
            ObservedRequest request = message.get().ask(reader);
            await(request);
            HttpResponse answer = send(message.get());
            note(request.answered(answer.status(), answer.error()));
            answer.write(output);
        } catch (IOException exception) {
            // One of the two has gone; the other notices by the closed connection, as without a proxy.
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(ObservedRequest request) {
        if (request.isOfRole()) {
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
            if (delay.of().test(request) && delays.remove(delay)) {
                Thread.sleep(delay.duration().toMillis());
            }
        }
    }
}
