package io.serverlesspipeline.deployment;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves the engine's gRPC services to the program on a free port of 127.0.0.1.
 *
 * <p>A single thread handles all calls in sequence, so runs are deterministic and the engine's classes need no locks.
 */
final class EngineServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The limit used by Pulumi's SDK; gRPC's default is too small for large programs. */
    private static final int MAXIMUM_MESSAGE_BYTES = 400 * 1024 * 1024;

    private static final long SHUTDOWN_TIMEOUT_SECONDS = 5;

    private final Server server;
    private final ExecutorService executor;

    private EngineServer(Server server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts a server.
     *
     * @throws IOException if no port is available
     */
    static EngineServer start(List<BindableService> services) throws IOException {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "pulumi-engine");
            thread.setDaemon(true);
            return thread;
        });
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0))
                .maxInboundMessageSize(MAXIMUM_MESSAGE_BYTES)
                .executor(executor);
        services.forEach(builder::addService);
        return new EngineServer(builder.build().start(), executor);
    }

    /** Returns the address that the program connects to. */
    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Stops the server. A call in progress has a few seconds to complete. */
    @Override
    public void close() {
        server.shutdownNow();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SHUTDOWN_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
